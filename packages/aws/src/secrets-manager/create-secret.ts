import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { withoutValues } from '../without-values.ts';

/** A secret to create. */
export interface NewSecret {
  name: string;
  /** A text; where it is to have keys, a JSON object. */
  value: string;
  description?: string | undefined;
  kmsKeyId?: string | undefined;
  tags?: { key: string; value: string }[] | undefined;
  /** A UUID, which becomes the id of the first version: the same call with it never makes a second secret. */
  clientRequestToken: string;
}

/** A secret that now exists. */
export interface CreatedSecret {
  name: string;
  arn: string;
  versionId: string;
}

/**
 * Creates a secret, once: after a lost reply the same call is sent again, and its token makes AWS answer as before.
 *
 * @throws the SDK's own error, such as ResourceExistsException, with the value taken out of its message
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html
 */
export async function createSecret(
  { secretsWrites }: Pick<AwsClients, 'secretsWrites'>,
  { name, value, description, kmsKeyId, tags = [], clientRequestToken }: NewSecret,
): Promise<CreatedSecret> {
  const command = new CreateSecretCommand({
    Name: name,
    SecretString: value,
    ClientRequestToken: clientRequestToken,
    ...(description && { Description: description }),
    ...(kmsKeyId && { KmsKeyId: kmsKeyId }),
    ...(tags.length > 0 && { Tags: tags.map(({ key, value: Value }) => ({ Key: key, Value })) }),
  });
  const send = () => secretsWrites.send(command);
  try {
    const reply = await send().catch((error) => {
      if (readAwsFailure(error).kind !== 'unavailable') throw error;
      return send();
    });
    return {
      name: reply.Name ?? name,
      arn: reply.ARN ?? '',
      versionId: reply.VersionId ?? clientRequestToken,
    };
  } catch (error) {
    throw withoutValues(error, [value]);
  }
}
