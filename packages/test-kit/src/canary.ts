import { randomBytes } from 'node:crypto';

/** A value that exists nowhere else, to be put where a secret goes and looked for afterwards. */
export function createCanary(): string {
  return `canary-${randomBytes(12).toString('hex')}`;
}

/** Names the forms in which a text holds a canary: as it is, or in a common encoding. Empty when it holds none. */
export function formsOfCanary(text: string, canary: string): string[] {
  const bytes = Buffer.from(canary);
  const forms: Record<string, string> = {
    plain: canary,
    // The last characters of base64 depend on what follows the canary.
    base64: bytes.toString('base64').replace(/=+$/, '').slice(0, -2),
    hex: bytes.toString('hex'),
    'URL-encoded': encodeURIComponent(canary),
    reversed: [...canary].reverse().join(''),
  };
  return Object.entries(forms)
    .filter(([, form]) => text.includes(form))
    .map(([name]) => name);
}
