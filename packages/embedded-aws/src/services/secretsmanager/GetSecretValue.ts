import type { GetSecretValueRequest, GetSecretValueResponse } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { readSecretValue } from './read-value.ts';

/**
 * Gives the value of a version, the current one unless another is named. Throws ResourceNotFoundException,
 * InvalidRequestException, DecryptionFailure or AccessDeniedException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
export const GetSecretValue: Operation<GetSecretValueRequest, GetSecretValueResponse> = (context, input) =>
  readSecretValue(context, input);
