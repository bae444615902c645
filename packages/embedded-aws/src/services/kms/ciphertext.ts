import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Material } from './key-material.ts';

/** What a request binds a ciphertext to. */
export type EncryptionContext = Readonly<Record<string, string>>;

/** A ciphertext taken apart. */
export interface Ciphertext {
  keyId: string;
  generation: number;
  header: Buffer;
  nonce: Buffer;
  body: Buffer;
  tag: Buffer;
}

const FORMAT = 1;
const ID_BYTES = 16;
const HEADER_BYTES = 1 + ID_BYTES + 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts with AES-256-GCM; the result tells its key, so that Decrypt needs no key id. */
export function seal(
  keyId: string,
  material: Material,
  plain: Uint8Array,
  encryptionContext: EncryptionContext,
): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(FORMAT, 0);
  header.write(keyId.replaceAll('-', ''), 1, 'hex');
  header.writeUInt32BE(material.generation, 1 + ID_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', material.bytes, nonce).setAAD(
    boundData(header, encryptionContext),
  );
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([header, nonce, body, cipher.getAuthTag()]);
}

/** Takes a ciphertext apart; undefined for what cannot be one. */
export function parseCiphertext(bytes: Uint8Array): Ciphertext | undefined {
  const all = Buffer.from(bytes);
  const start = HEADER_BYTES + NONCE_BYTES;
  if (all.length < start + TAG_BYTES || all[0] !== FORMAT) return undefined;
  const id = all.toString('hex', 1, 1 + ID_BYTES);
  return {
    keyId: [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-'),
    generation: all.readUInt32BE(1 + ID_BYTES),
    header: all.subarray(0, HEADER_BYTES),
    nonce: all.subarray(HEADER_BYTES, start),
    body: all.subarray(start, all.length - TAG_BYTES),
    tag: all.subarray(all.length - TAG_BYTES),
  };
}

/** Gives the plain bytes; undefined when the text or the context is another one. */
export function open(
  { header, nonce, body, tag }: Ciphertext,
  material: Material,
  encryptionContext: EncryptionContext,
): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', material.bytes, nonce, { authTagLength: TAG_BYTES })
    .setAAD(boundData(header, encryptionContext))
    .setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** The order of the pairs does not count. */
function boundData(header: Buffer, encryptionContext: EncryptionContext): Buffer {
  const pairs = Object.entries(encryptionContext).sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.concat([header, Buffer.from(JSON.stringify(pairs))]);
}
