import {
  DeleteSecretCommand,
  GetResourcePolicyCommand,
  RestoreSecretCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import type { TagChange } from '../ssm/parameter-tags.ts';
import { describeSecret } from './secrets.ts';

/** Gives the resource policy of a secret as its JSON text; undefined where it has none. */
export async function readSecretPolicy(
  { secrets }: Pick<AwsClients, 'secrets'>,
  secretId: string,
): Promise<string | undefined> {
  const reply = await secrets.send(new GetResourcePolicyCommand({ SecretId: secretId }));
  return reply.ResourcePolicy || undefined;
}

/** Changes the description or the key of a secret; its value stays as it is. Doing it twice changes nothing. */
export async function updateSecret(
  { secretsWrites }: Pick<AwsClients, 'secretsWrites'>,
  {
    secretId,
    description,
    kmsKeyId,
  }: { secretId: string; description?: string | undefined; kmsKeyId?: string | undefined },
): Promise<void> {
  await secretsWrites.send(
    new UpdateSecretCommand({
      SecretId: secretId,
      ...(description !== undefined && { Description: description }),
      ...(kmsKeyId && { KmsKeyId: kmsKeyId }),
    }),
  );
}

/** Sets and removes tags of a secret. Doing it twice changes nothing. */
export async function changeSecretTags(
  { secretsWrites }: Pick<AwsClients, 'secretsWrites'>,
  secretId: string,
  { set, remove }: TagChange,
): Promise<void> {
  // First what goes: a secret that has its 50 tags takes no other before.
  if (remove.length > 0) {
    await secretsWrites.send(new UntagResourceCommand({ SecretId: secretId, TagKeys: [...remove] }));
  }
  if (set.length > 0) {
    const Tags = set.map(({ key, value }) => ({ Key: key, Value: value }));
    await secretsWrites.send(new TagResourceCommand({ SecretId: secretId, Tags }));
  }
}

/**
 * Has a secret deleted after some days, within which it can be restored. A lost reply is settled by looking.
 *
 * @param days 7 to 30
 * @throws ResourceNotFoundException, InvalidRequestException
 */
export async function deleteSecret(
  clients: Pick<AwsClients, 'secrets' | 'secretsWrites'>,
  secretId: string,
  days: number,
): Promise<void> {
  try {
    await clients.secretsWrites.send(
      new DeleteSecretCommand({ SecretId: secretId, RecoveryWindowInDays: days }),
    );
  } catch (error) {
    if (readAwsFailure(error).kind !== 'unavailable') throw error;
    const found = await describeSecret(clients, secretId).catch(() => undefined);
    if (found?.deletedDate === undefined) throw error;
  }
}

/** Takes a deletion back. Doing it twice changes nothing. */
export async function restoreSecret(
  { secretsWrites }: Pick<AwsClients, 'secretsWrites'>,
  secretId: string,
): Promise<void> {
  await secretsWrites.send(new RestoreSecretCommand({ SecretId: secretId }));
}
