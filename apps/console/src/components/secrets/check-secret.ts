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
/** The characters that a secret's description may have. */
export const MAX_SECRET_DESCRIPTION = 2048;
const MAX_NAME = 512;
const NAME = /^[A-Za-z0-9/_+=.@!-]+$/;
/** As Secrets Manager ends an ARN: then a part of the name can be taken for it. */
const LIKE_AN_ARN = /-[A-Za-z0-9]{6}$/;

/** Secrets Manager's own limits of a name. */
export function checkSecretName(name: string): string | undefined {
  if (name === '') return 'A name is needed.';
  if (!NAME.test(name)) return 'The name may hold letters, digits and / _ + = . @ ! - only.';
  return name.length > MAX_NAME
    ? `The name has ${name.length} characters; at most ${MAX_NAME} are allowed.`
    : undefined;
}

/** What AWS takes, and people regret. */
export function warnOfSecretName(name: string): string | undefined {
  return LIKE_AN_ARN.test(name)
    ? 'A name that ends in a hyphen and six characters can be taken for the end of an ARN.'
    : undefined;
}

/** Says what is wrong with a text that is to be a secret's value. */
export function checkSecretText(text: string): string | undefined {
  if (text === '') return 'A value is needed.';
  const bytes = bytesOf(text);
  return bytes > MAX_SECRET_BYTES
    ? `The value has ${bytes} bytes; at most ${MAX_SECRET_BYTES} are allowed.`
    : undefined;
}

/** Secrets Manager's own limit of a description. */
export function checkSecretDescription({ length }: string): string | undefined {
  return length > MAX_SECRET_DESCRIPTION
    ? `The description has ${length} characters; at most ${MAX_SECRET_DESCRIPTION} are allowed.`
    : undefined;
}

/** All of these limits, said before anything is sent. */
export function checkSecret(draft: SecretDraft): Partial<Record<keyof SecretDraft, string>> {
  const name = checkSecretName(draft.name);
  const description = checkSecretDescription(draft.description);
  const value = checkSecretText(draft.value);
  return { ...(name && { name }), ...(description && { description }), ...(value && { value }) };
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
