import { PutSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { withoutValues } from '../without-values.ts';

/** The next version of a secret. */
export interface NewSecretVersion {
  secretId: string;
  value: string;
  /** A UUID, which becomes the id of the version: the same call with it never makes a second one. */
  clientRequestToken: string;
}

/**
 * Adds a version to a secret, once, and gives it the stage AWSCURRENT. After a lost reply the same call is sent again.
 *
 * @throws the SDK's own error, with the value and `further` values taken out of its message
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
 */
export async function putSecretValue(
  { secretsWrites }: Pick<AwsClients, 'secretsWrites'>,
  { secretId, value, clientRequestToken }: NewSecretVersion,
  further: readonly string[] = [],
): Promise<{ versionId: string }> {
  const send = () =>
    secretsWrites.send(
      new PutSecretValueCommand({
        SecretId: secretId,
        SecretString: value,
        ClientRequestToken: clientRequestToken,
      }),
    );
  try {
    const reply = await send().catch((error) => {
      if (readAwsFailure(error).kind !== 'unavailable') throw error;
      return send();
    });
    return { versionId: reply.VersionId ?? clientRequestToken };
  } catch (error) {
    throw withoutValues(error, [value, ...further]);
  }
}
