import { ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';
import type { AwsClients } from '../clients.ts';
import { readMembers } from './json-members.ts';
import type { SecretVersionName } from './secret-content.ts';
import { readSecretText } from './secret-text.ts';

/** A value that somebody asked to see. It goes into the one reply, and nowhere else. */
export interface RevealedSecret {
  value: string;
  versionId: string;
}

const notFound = (message: string) =>
  new ResourceNotFoundException({ message, $metadata: { httpStatusCode: 400 } });

/**
 * Reads the text of a secret, or the value of one key of it: a string as it is, anything else as it is written in JSON.
 *
 * @throws ResourceNotFoundException, also for a key that is not there and for a binary secret
 */
export async function revealSecret(
  clients: Pick<AwsClients, 'secrets'>,
  { secretId, key, ...version }: { secretId: string; key?: string | undefined } & SecretVersionName,
): Promise<RevealedSecret> {
  const { text, versionId } = await readSecretText(clients, secretId, version);
  if (text === undefined) throw notFound('The secret is binary; it has no text to show.');
  if (key === undefined) return { value: text, versionId };
  const raw = readMembers(text)?.get(key);
  if (raw === undefined) throw notFound('The secret has no such key.');
  return { value: raw.startsWith('"') ? (JSON.parse(raw) as string) : raw, versionId };
}
