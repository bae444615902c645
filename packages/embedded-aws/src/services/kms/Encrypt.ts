import type { EncryptRequest, EncryptResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { checkAlgorithm } from './algorithm.ts';
import { checkCustomerManaged, checkUsable, stopDryRun } from './key-state.ts';
import { findKey } from './key-store.ts';
import { encryptWith } from './keys.ts';

/**
 * Encrypts up to 4096 bytes. Throws NotFoundException, DisabledException, KMSInvalidStateException or
 * InvalidKeyUsageException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html
 */
export const Encrypt: Operation<EncryptRequest, EncryptResponse> = (context, input) => {
  const key = findKey(context, String(input.KeyId));
  checkCustomerManaged(context, key, 'Encrypt');
  checkUsable(context, key);
  checkAlgorithm(input.EncryptionAlgorithm);
  stopDryRun(input);
  const { ciphertext, keyArn } = encryptWith(
    context,
    key,
    input.Plaintext ?? new Uint8Array(),
    input.EncryptionContext,
  );
  return { CiphertextBlob: ciphertext, KeyId: keyArn, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
};
