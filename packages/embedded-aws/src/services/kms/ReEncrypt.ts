import type { ReEncryptRequest, ReEncryptResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { checkAlgorithm } from './algorithm.ts';
import { checkCustomerManaged, checkUsable, stopDryRun } from './key-state.ts';
import { findKey } from './key-store.ts';
import { decryptWith, encryptWith } from './keys.ts';
import { sourceKey } from './source-key.ts';

/**
 * Decrypts and encrypts anew, without showing the plain bytes. Throws what Decrypt and Encrypt throw.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ReEncrypt.html
 */
export const ReEncrypt: Operation<ReEncryptRequest, ReEncryptResponse> = (context, input) => {
  const ciphertext = input.CiphertextBlob ?? new Uint8Array();
  const source = sourceKey(context, ciphertext, input.SourceKeyId);
  checkCustomerManaged(context, source, 'ReEncryptFrom');
  const destination = findKey(context, String(input.DestinationKeyId));
  checkCustomerManaged(context, destination, 'ReEncryptTo');
  for (const key of [source, destination]) checkUsable(context, key);
  checkAlgorithm(input.SourceEncryptionAlgorithm);
  checkAlgorithm(input.DestinationEncryptionAlgorithm);
  stopDryRun(input);
  const decrypted = decryptWith(context, source, ciphertext, input.SourceEncryptionContext);
  const encrypted = encryptWith(context, destination, decrypted.plain, input.DestinationEncryptionContext);
  return {
    CiphertextBlob: encrypted.ciphertext,
    SourceKeyId: decrypted.keyArn,
    KeyId: encrypted.keyArn,
    SourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
  };
};
