import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Envelope encryption of SecureString values. */
export interface Cipher {
  /** Gives base64 text; `context` has to be the same to read it again. */
  encrypt(plain: string, context: string): string;
  /** Gives the plain text; throws when the key, the context or the text is another one. */
  decrypt(sealed: string, context: string): string;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const WRAPPED_KEY_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES;

/** Gives a new account key as base64 text. */
export function createAccountKey(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}

/** Gives the cipher of an account key: each value has a data key of its own, sealed with the account key. */
export function createCipher(accountKey: string): Cipher {
  const master = Buffer.from(accountKey, 'base64');
  if (master.length !== KEY_BYTES) throw new Error('the key file does not hold a key of 32 bytes');
  return {
    encrypt: (plain, context) => {
      const dataKey = randomBytes(KEY_BYTES);
      const wrapped = seal(master, dataKey, context);
      return Buffer.concat([wrapped, seal(dataKey, Buffer.from(plain, 'utf8'), context)]).toString('base64');
    },
    decrypt: (sealed, context) => {
      const bytes = Buffer.from(sealed, 'base64');
      const dataKey = open(master, bytes.subarray(0, WRAPPED_KEY_BYTES), context);
      return open(dataKey, bytes.subarray(WRAPPED_KEY_BYTES), context).toString('utf8');
    },
  };
}

function seal(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

function open(key: Buffer, sealed: Buffer, context: string): Buffer {
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(end));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, end)), decipher.final()]);
}
