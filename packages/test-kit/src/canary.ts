import { randomBytes } from 'node:crypto';

/** A value that exists nowhere else, to be put where a secret goes and looked for afterwards. */
export function createCanary(): string {
  return `canary-${randomBytes(12).toString('hex')}`;
}

/** Names the forms in which a text holds a canary: as it is, or in a common encoding. Empty when it holds none. */
export function formsOfCanary(text: string, canary: string): string[] {
  const bytes = Buffer.from(canary);
  // Its letters and digits need no escape: an encoder that escapes them anyway escapes them all.
  const forms: Record<string, string> = {
    plain: canary,
    // The last characters of base64 depend on what follows the canary.
    base64: bytes.toString('base64').replace(/=+$/, '').slice(0, -2),
    hex: bytes.toString('hex'),
    'URL-encoded': [...bytes].map((byte) => `%${byte.toString(16)}`).join(''),
    'JSON-escaped': [...bytes].map((byte) => `\\u00${byte.toString(16)}`).join(''),
    reversed: [...canary].reverse().join(''),
  };
  const folded = text.toLowerCase();
  return Object.entries(forms)
    .filter(([name, form]) => (name === 'base64' ? text.includes(form) : folded.includes(form)))
    .map(([name]) => name);
}
