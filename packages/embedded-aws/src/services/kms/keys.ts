import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { checkKeyUse } from './check-key-use.ts';
import { type EncryptionContext, open, parseCiphertext, seal } from './ciphertext.ts';
import { materialOf } from './key-material.ts';
import { type KeyRow, keyArn } from './key-row.ts';
import { checkUsable } from './key-state.ts';
import { findById, findKey } from './key-store.ts';

/** The services that use keys for their callers. */
export type Via = 'ssm' | 'secretsmanager';

/** What a key has made of plain bytes. */
export interface Encrypted {
  keyArn: string;
  ciphertext: Buffer;
}

/** What a key has made of a ciphertext. */
export interface Decrypted {
  keyArn: string;
  plain: Buffer;
}

/**
 * Encrypts for another service, under a key that is named by its id, its ARN or an alias. Throws KMS's own
 * NotFoundException, DisabledException or KMSInvalidStateException, and AccessDeniedException for a caller without a
 * right to the key.
 */
export function encryptFor(
  context: OperationContext,
  keyReference: string,
  plain: Uint8Array | string,
  encryptionContext: EncryptionContext,
  via: Via,
): Encrypted {
  const key = findKey(context, keyReference);
  checkUse(context, key, via === 'ssm' ? 'kms:Encrypt' : 'kms:GenerateDataKey', encryptionContext, via);
  return encryptWith(context, key, Buffer.from(plain), encryptionContext);
}

/**
 * Decrypts for another service; the ciphertext tells its key. Throws KMS's own InvalidCiphertextException,
 * NotFoundException, DisabledException or KMSInvalidStateException.
 */
export function decryptFor(
  context: OperationContext,
  ciphertext: Uint8Array,
  encryptionContext: EncryptionContext,
  via: Via,
): Decrypted {
  const key = keyOf(context, ciphertext);
  checkUse(context, key, 'kms:Decrypt', encryptionContext, via);
  return decryptWith(context, key, ciphertext, encryptionContext);
}

function checkUse(
  context: OperationContext,
  { id, policy }: KeyRow,
  action: string,
  encryptionContext: EncryptionContext,
  via: Via,
): void {
  checkKeyUse(context, { action, keyArn: keyArn(context, id), policy, via, encryptionContext });
}

/** Gives the id of a key by its id, its ARN, an alias or an alias's ARN, if there is one. */
export function keyIdOf(context: OperationContext, reference: string): string | undefined {
  return ifFound(() => findKey(context, reference).id);
}

/** Gives the id of the key that a ciphertext was made with, if there is one. */
export function keyIdOfCiphertext(context: OperationContext, ciphertext: Uint8Array): string | undefined {
  return ifFound(() => keyOf(context, ciphertext).id);
}

function ifFound<Found>(find: () => Found): Found | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof AwsError) return undefined;
    throw error;
  }
}

/**
 * Gives the policy of a key as JSON text, whatever its state; undefined where there is no such key. The key is named as
 * everywhere.
 */
export function keyPolicyOf(context: OperationContext, keyReference: string): string | undefined {
  try {
    return findKey(context, keyReference).policy;
  } catch (error) {
    if (error instanceof AwsError) return undefined;
    throw error;
  }
}

/** Gives the key that a ciphertext was made with. Throws InvalidCiphertextException or NotFoundException. */
export function keyOf(context: OperationContext, ciphertext: Uint8Array): KeyRow {
  const parts = parseCiphertext(ciphertext);
  if (!parts) throw invalidCiphertext();
  return findById(context, parts.keyId);
}

/** Encrypts under a key that was found. Throws DisabledException or KMSInvalidStateException. */
export function encryptWith(
  context: OperationContext,
  key: KeyRow,
  plain: Uint8Array,
  encryptionContext: EncryptionContext = {},
): Encrypted {
  checkUsable(context, key);
  const material = materialOf(context, key.id);
  if (!material) throw new Error('the key has no material');
  return { keyArn: keyArn(context, key.id), ciphertext: seal(key.id, material, plain, encryptionContext) };
}

/** Decrypts under a key that was found. Throws DisabledException, KMSInvalidStateException or InvalidCiphertextException. */
export function decryptWith(
  context: OperationContext,
  key: KeyRow,
  ciphertext: Uint8Array,
  encryptionContext: EncryptionContext = {},
): Decrypted {
  checkUsable(context, key);
  const parts = parseCiphertext(ciphertext);
  const material = parts && materialOf(context, key.id, parts.generation);
  const plain = parts && material && open(parts, material, encryptionContext);
  if (!plain) throw invalidCiphertext();
  return { keyArn: keyArn(context, key.id), plain };
}

/** AWS sends this error without a message: it must not tell what did not fit. */
function invalidCiphertext(): AwsError {
  return new AwsError('InvalidCiphertextException');
}
