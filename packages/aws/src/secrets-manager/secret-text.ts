import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { AwsClients } from '../clients.ts';
import type { SecretVersionName } from './secret-content.ts';

/** What a version of a secret holds. It never leaves this package but for one reveal. */
export interface SecretText {
  /** Absent for a binary secret. */
  text?: string | undefined;
  versionId: string;
}

/** Reads the text of a secret. */
export async function readSecretText(
  { secrets }: Pick<AwsClients, 'secrets'>,
  secretId: string,
  { versionStage, versionId }: SecretVersionName = {},
): Promise<SecretText> {
  const { SecretString, VersionId = '' } = await secrets.send(
    new GetSecretValueCommand({
      SecretId: secretId,
      ...(versionStage && { VersionStage: versionStage }),
      ...(versionId && { VersionId: versionId }),
    }),
  );
  return { text: SecretString, versionId: VersionId };
}
