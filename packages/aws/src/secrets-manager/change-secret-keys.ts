import type { AwsClients } from '../clients.ts';
import { readMembers, writeMembers } from './json-members.ts';
import { putSecretValue } from './put-secret-value.ts';
import { readSecretText } from './secret-text.ts';

/** A change of some keys of a JSON secret; all others keep their values. */
export interface SecretKeyChange {
  secretId: string;
  set: readonly { key: string; value: string }[];
  /** Keys. */
  remove: readonly string[];
  /** The version that the change was made from. */
  expectedVersionId: string;
  /** A UUID, which becomes the id of the new version. */
  clientRequestToken: string;
}

/** Thrown when the secret has no keys, since it is no JSON object. Nothing was sent. */
export class NotJsonSecretError extends Error {
  constructor() {
    super('The secret holds no JSON object, so it has no keys to change.');
  }
}

/** Thrown when the secret has another current version than the one that a change was made from. Nothing was sent. */
export class SecretChangedError extends Error {
  constructor() {
    super('Somebody has written another version of the secret meanwhile. Nothing was changed.');
  }
}

/** A text that an error must not repeat; one of three characters would be found in any sentence. */
const isSecretText = (value: unknown): value is string => typeof value === 'string' && value.length > 3;

/**
 * Changes keys of a JSON secret without giving out a value: it is read, changed and written here. Values of keys that
 * are not changed stay as they are written; a new value is a string.
 *
 * @throws NotJsonSecretError, SecretChangedError, or the SDK's own error without any value in its message
 */
export async function changeSecretKeys(
  clients: Pick<AwsClients, 'secrets' | 'secretsWrites'>,
  { secretId, set, remove, expectedVersionId, clientRequestToken }: SecretKeyChange,
): Promise<{ versionId: string }> {
  const { text, versionId } = await readSecretText(clients, secretId);
  // The same call again, whose reply was lost: its token is the id of the version that it made.
  if (versionId === clientRequestToken) return { versionId };
  if (versionId !== expectedVersionId) throw new SecretChangedError();
  const members = readMembers(text ?? '');
  if (text === undefined || members === undefined) throw new NotJsonSecretError();
  for (const key of remove) members.delete(key);
  for (const { key, value } of set) members.set(key, JSON.stringify(value));
  const value = writeMembers(members);
  const held = [...members.values()]
    .map((raw): unknown => JSON.parse(raw))
    .filter((one) => isSecretText(one));
  return putSecretValue(clients, { secretId, value, clientRequestToken }, [text, ...held]);
}
