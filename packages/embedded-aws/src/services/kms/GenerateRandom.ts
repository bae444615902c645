import { randomBytes } from 'node:crypto';
import type { GenerateRandomRequest, GenerateRandomResponse } from '@aws-sdk/client-kms';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';

/**
 * Gives random bytes. Throws ValidationException without their number.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateRandom.html
 */
export const GenerateRandom: Operation<GenerateRandomRequest, GenerateRandomResponse> = (_context, input) => {
  if (input.NumberOfBytes === undefined) {
    throw new AwsError('ValidationException', 'Please specify the number of bytes.');
  }
  return { Plaintext: randomBytes(input.NumberOfBytes) };
};
