import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import type { KeyRow } from './key-row.ts';
import { findKey } from './key-store.ts';
import { keyOf } from './keys.ts';

/**
 * Gives the key that a ciphertext was made with, which has to be the one that the caller names, if any. Throws
 * InvalidCiphertextException, NotFoundException or IncorrectKeyException.
 */
export function sourceKey(
  context: OperationContext,
  ciphertext: Uint8Array,
  named: string | undefined,
): KeyRow {
  const expected = named === undefined ? undefined : findKey(context, named);
  const key = keyOf(context, ciphertext);
  if (expected === undefined || expected.id === key.id) return key;
  throw new AwsError(
    'IncorrectKeyException',
    'The key ID in the request does not identify a CMK that can perform this operation.',
  );
}
