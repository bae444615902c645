import { DeleteTaskDefinitionsCommand } from '@aws-sdk/client-ecs';
import { revisionOfArn } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { listAllRevisions } from './task-definitions.ts';

/** What became of revisions that were to be deleted, each as `family:revision`. */
export interface DeletedRevisions {
  deleted: string[];
  failures: { taskDefinition: string; reason: string }[];
}

const nameOf = (arn: string) => {
  const { family, revision } = revisionOfArn(arn);
  return `${family}:${revision}`;
};

/**
 * Deletes up to ten INACTIVE revisions. To ask again is harmless: a revision that is being deleted stays so.
 *
 * @throws the SDK's own error
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteTaskDefinitions.html
 */
export async function deleteTaskDefinitions(
  { ecsWrites }: Pick<AwsClients, 'ecsWrites'>,
  taskDefinitions: string[],
): Promise<DeletedRevisions> {
  const reply = await ecsWrites.send(new DeleteTaskDefinitionsCommand({ taskDefinitions }));
  return {
    deleted: (reply.taskDefinitions ?? []).map(({ taskDefinitionArn = '' }) => nameOf(taskDefinitionArn)),
    failures: (reply.failures ?? []).map(({ arn = '', reason = '' }) => ({
      taskDefinition: nameOf(arn),
      reason,
    })),
  };
}

/**
 * Tells which of these revisions, each as `family:revision`, are still being deleted: a call or more for each family.
 *
 * @throws the SDK's own error
 */
export async function listDeletedRevisions(
  clients: Pick<AwsClients, 'ecs'>,
  taskDefinitions: readonly string[],
): Promise<Set<string>> {
  const families = new Set(taskDefinitions.map((name) => name.split(':')[0] ?? ''));
  const found = new Set<string>();
  for (const family of families) {
    const listed = await listAllRevisions(clients, { family, status: 'DELETE_IN_PROGRESS' });
    for (const { taskDefinitionArn } of listed) found.add(nameOf(taskDefinitionArn));
  }
  return new Set(taskDefinitions.filter((name) => found.has(name)));
}
