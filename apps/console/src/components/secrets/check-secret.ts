import { bytesOf } from './check-parameter.ts';

/** A secret that is to be created. */
export interface SecretDraft {
  name: string;
  description: string;
  kmsKeyId: string;
  value: string;
}

/** The bytes of UTF-8 that a secret's value may have. */
export const MAX_SECRET_BYTES = 65_536;

/** Secrets Manager's own limits, said before anything is sent. */
export function checkSecret({
  name,
  description,
  value,
}: SecretDraft): Partial<Record<keyof SecretDraft, string>> {
  const errors: Partial<Record<keyof SecretDraft, string>> = {};
  if (name === '') errors.name = 'A name is needed.';
  else if (name.length > 512)
    errors.name = `The name has ${name.length} characters; at most 512 are allowed.`;
  else if (!/^[\w/+=.@!-]+$/.test(name))
    errors.name = 'The name may hold letters, digits and / _ + = . @ ! - only.';
  if (description.length > 2048) {
    errors.description = `The description has ${description.length} characters; at most 2048 are allowed.`;
  }
  const bytes = bytesOf(value);
  if (value === '') errors.value = 'A value is needed.';
  else if (bytes > MAX_SECRET_BYTES) {
    errors.value = `The value has ${bytes} bytes; a secret takes at most ${MAX_SECRET_BYTES}.`;
  }
  return errors;
}

/** Says what ECS can refer to in a value, without repeating any of it. */
export function contentText(value: string): string {
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      const count = Object.keys(parsed).length;
      return `A JSON object with ${count} ${count === 1 ? 'key' : 'keys'}; each can be given to a container by itself.`;
    }
  } catch {
    // The parser's own message quotes the value.
  }
  return 'A text, given to a container as a whole. A JSON object can be given key by key.';
}
