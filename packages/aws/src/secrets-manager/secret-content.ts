import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { type JsonValueKind, jsonValueKind } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';

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
}

/**
 * Reads a secret and gives its keys and the kind of each value. The value is let go before this returns.
 *
 * @throws the SDK's own error, such as ResourceNotFoundException or AccessDeniedException
 */
export async function readSecretContent(
  { secrets }: Pick<AwsClients, 'secrets'>,
  secretId: string,
  { versionStage, versionId }: SecretVersionName = {},
): Promise<SecretContent> {
  const { SecretString } = await secrets.send(
    new GetSecretValueCommand({
      SecretId: secretId,
      ...(versionStage && { VersionStage: versionStage }),
      ...(versionId && { VersionId: versionId }),
    }),
  );
  return SecretString === undefined ? { kind: 'binary', keys: [] } : contentOf(SecretString);
}

function contentOf(text: string): SecretContent {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const keys = Object.entries(value).map(([key, held]) => ({ key, valueKind: jsonValueKind(held) }));
      return { kind: 'json', keys };
    }
  } catch {
    // The parser's own message quotes the value.
  }
  return { kind: 'text', keys: [] };
}
