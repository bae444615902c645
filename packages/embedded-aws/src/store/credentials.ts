import { randomBytes } from 'node:crypto';

/** The key pair of the account's one user. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
}

/** Gives a new key pair. The id starts with `PURSER` so that nobody takes it for a key of AWS. */
export function createCredentials(): Credentials {
  return {
    accessKeyId: `PURSER${randomBytes(7).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64url'),
  };
}

/** Reads a key pair that was written as JSON; throws when the text is something else. */
export function parseCredentials(text: string): Credentials {
  const { accessKeyId, secretAccessKey } = JSON.parse(text) as Partial<Credentials>;
  if (!accessKeyId?.startsWith('PURSER') || !secretAccessKey)
    throw new Error('credentials.json holds no key pair');
  return { accessKeyId, secretAccessKey };
}
