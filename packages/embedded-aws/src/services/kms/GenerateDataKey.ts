import type { GenerateDataKeyRequest, GenerateDataKeyResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { generateDataKey } from './data-key.ts';

/**
 * Makes a data key, plain and encrypted. Throws ValidationException, NotFoundException, DisabledException or
 * KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html
 */
export const GenerateDataKey: Operation<GenerateDataKeyRequest, GenerateDataKeyResponse> = (
  context,
  input,
) => {
  const { ciphertext, keyArn, plain } = generateDataKey(context, input, 'GenerateDataKey');
  return { CiphertextBlob: ciphertext, Plaintext: plain, KeyId: keyArn };
};
