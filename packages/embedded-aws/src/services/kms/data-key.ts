import { randomBytes } from 'node:crypto';
import type { GenerateDataKeyRequest } from '@aws-sdk/client-kms';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { checkCustomerManaged, checkUsable, stopDryRun } from './key-state.ts';
import { findKey } from './key-store.ts';
import { type Encrypted, encryptWith } from './keys.ts';

/**
 * Makes a data key under a key. Throws ValidationException, NotFoundException, DisabledException or
 * KMSInvalidStateException.
 */
export function generateDataKey(
  context: OperationContext,
  input: GenerateDataKeyRequest,
  action: string,
): Encrypted & { plain: Buffer } {
  const size = sizeOf(input);
  const key = findKey(context, String(input.KeyId));
  checkCustomerManaged(context, key, action);
  checkUsable(context, key);
  stopDryRun(input);
  const plain = randomBytes(size);
  return { plain, ...encryptWith(context, key, plain, input.EncryptionContext) };
}

function sizeOf({ KeySpec, NumberOfBytes }: GenerateDataKeyRequest): number {
  if ((KeySpec === undefined) === (NumberOfBytes === undefined)) {
    throw new AwsError('ValidationException', 'Please specify either number of bytes or key spec.');
  }
  return NumberOfBytes ?? (KeySpec === 'AES_128' ? 16 : 32);
}
