import {
  DeregisterTaskDefinitionCommand,
  type TaskDefinition as DescribedTaskDefinition,
  DescribeTaskDefinitionCommand,
  ListTaskDefinitionFamiliesCommand,
  ListTaskDefinitionsCommand,
  type Tag,
  type TaskDefinitionStatus,
} from '@aws-sdk/client-ecs';
import { revisionOfArn } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { type Page, pageOf } from '../page.ts';
import type { RegisteredRevision } from './find-revision.ts';

/** Lists families whose name begins with `search`. */
export async function listFamilies(
  { ecs }: Pick<AwsClients, 'ecs'>,
  input: { search?: string | undefined; status?: 'ACTIVE' | 'INACTIVE' | 'ALL' | undefined } & Page,
) {
  const { search, status = 'ACTIVE', ...page } = input;
  const reply = await ecs.send(
    new ListTaskDefinitionFamiliesCommand({ ...page, status, ...(search && { familyPrefix: search }) }),
  );
  return { families: reply.families ?? [], ...pageOf(reply) };
}

/** Lists the revisions of one family, newest first. */
export async function listRevisions(
  { ecs }: Pick<AwsClients, 'ecs'>,
  input: { family: string; status?: TaskDefinitionStatus | undefined } & Page,
) {
  const { family, status = 'ACTIVE', ...page } = input;
  const reply = await ecs.send(
    new ListTaskDefinitionsCommand({ ...page, familyPrefix: family, status, sort: 'DESC' }),
  );
  const revisions = (reply.taskDefinitionArns ?? []).map((taskDefinitionArn) => ({
    taskDefinitionArn,
    revision: revisionOfArn(taskDefinitionArn).revision,
  }));
  return { revisions, ...pageOf(reply) };
}

/** Lists all revisions of a status, of one family or of all, a hundred a call. */
export async function listAllRevisions<Status extends TaskDefinitionStatus>(
  { ecs }: Pick<AwsClients, 'ecs'>,
  { family, status }: { family?: string | undefined; status: Status },
): Promise<{ taskDefinitionArn: string; status: Status }[]> {
  const found: string[] = [];
  let nextToken: string | undefined;
  do {
    const reply = await ecs.send(
      new ListTaskDefinitionsCommand({
        status,
        maxResults: 100,
        nextToken,
        ...(family !== undefined && { familyPrefix: family }),
      }),
    );
    found.push(...(reply.taskDefinitionArns ?? []));
    nextToken = reply.nextToken;
  } while (nextToken);
  return found.map((taskDefinitionArn) => ({ taskDefinitionArn, status }));
}

/** Describes `family:revision`, or the latest ACTIVE revision of `family`, with its tags. */
export async function describeTaskDefinition(
  { ecs }: Pick<AwsClients, 'ecs'>,
  taskDefinition: string,
): Promise<{ taskDefinition: DescribedTaskDefinition; tags: Tag[] }> {
  const reply = await ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition, include: ['TAGS'] }));
  return { taskDefinition: reply.taskDefinition ?? {}, tags: reply.tags ?? [] };
}

/** Makes a revision INACTIVE. */
export async function deregisterTaskDefinition(
  { ecsWrites }: Pick<AwsClients, 'ecsWrites'>,
  taskDefinition: string,
): Promise<RegisteredRevision & { status: string }> {
  const reply = await ecsWrites.send(new DeregisterTaskDefinitionCommand({ taskDefinition }));
  const taskDefinitionArn = reply.taskDefinition?.taskDefinitionArn ?? '';
  return {
    taskDefinitionArn,
    ...revisionOfArn(taskDefinitionArn),
    status: reply.taskDefinition?.status ?? 'INACTIVE',
  };
}
