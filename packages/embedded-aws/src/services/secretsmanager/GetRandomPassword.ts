import type { GetRandomPasswordRequest, GetRandomPasswordResponse } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { randomPassword } from './random-password.ts';

/**
 * Gives a random password. Throws InvalidParameterException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html
 */
export const GetRandomPassword: Operation<GetRandomPasswordRequest, GetRandomPasswordResponse> = (
  _context,
  input,
) => ({ RandomPassword: randomPassword(input) });
