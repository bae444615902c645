import { type JsonValueKind, jsonValueKind } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { readMembers } from './json-members.ts';
import { readSecretText } from './secret-text.ts';

/** Which version of a secret; the one with the stage AWSCURRENT where neither is told. */
export interface SecretVersionName {
  versionStage?: string | undefined;
  versionId?: string | undefined;
}

/** What kind of value a secret holds; never the value. */
export interface SecretContent {
  /** `json` for a JSON object alone, since only its keys can be referred to. */
  kind: 'json' | 'text' | 'binary';
  /** The keys of a JSON object, in their order; empty for any other content. */
  keys: { key: string; valueKind: JsonValueKind }[];
  /** The version that was read. */
  versionId: string;
}

/**
 * Reads a secret and gives its keys and the kind of each value. The value is let go before this returns.
 *
 * @throws the SDK's own error, such as ResourceNotFoundException or AccessDeniedException
 */
export async function readSecretContent(
  clients: Pick<AwsClients, 'secrets'>,
  secretId: string,
  version: SecretVersionName = {},
): Promise<SecretContent> {
  const { text, versionId } = await readSecretText(clients, secretId, version);
  if (text === undefined) return { kind: 'binary', keys: [], versionId };
  const members = readMembers(text);
  if (members === undefined) return { kind: 'text', keys: [], versionId };
  const keys = [...members].map(([key, raw]) => ({ key, valueKind: jsonValueKind(JSON.parse(raw)) }));
  return { kind: 'json', keys, versionId };
}
