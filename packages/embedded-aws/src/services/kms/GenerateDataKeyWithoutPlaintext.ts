import type {
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse,
} from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { generateDataKey } from './data-key.ts';

/**
 * Makes a data key, encrypted only. Throws what GenerateDataKey throws.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKeyWithoutPlaintext.html
 */
export const GenerateDataKeyWithoutPlaintext: Operation<
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse
> = (context, input) => {
  const { ciphertext, keyArn } = generateDataKey(context, input, 'GenerateDataKeyWithoutPlaintext');
  return { CiphertextBlob: ciphertext, KeyId: keyArn };
};
