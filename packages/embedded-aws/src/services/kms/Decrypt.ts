import type { DecryptRequest, DecryptResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { checkAlgorithm } from './algorithm.ts';
import { checkCustomerManaged, checkUsable, stopDryRun } from './key-state.ts';
import { decryptWith } from './keys.ts';
import { sourceKey } from './source-key.ts';

/**
 * Decrypts; the ciphertext tells its key. Throws InvalidCiphertextException, IncorrectKeyException, NotFoundException,
 * DisabledException or KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_Decrypt.html
 */
export const Decrypt: Operation<DecryptRequest, DecryptResponse> = (context, input) => {
  const ciphertext = input.CiphertextBlob ?? new Uint8Array();
  const key = sourceKey(context, ciphertext, input.KeyId);
  checkCustomerManaged(context, key, 'Decrypt');
  checkUsable(context, key);
  checkAlgorithm(input.EncryptionAlgorithm);
  stopDryRun(input);
  const { keyArn, plain } = decryptWith(context, key, ciphertext, input.EncryptionContext);
  return { KeyId: keyArn, Plaintext: plain, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
};
