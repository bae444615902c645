import {
  DescribeTaskDefinitionCommand,
  type ECSClient,
  ListTaskDefinitionsCommand,
  type TaskDefinitionStatus,
} from '@aws-sdk/client-ecs';
import { CLIENT_TOKEN_TAG, revisionOfArn } from '@purser/task-definition';
import { ClientTokenReusedError, readTokenTag } from './client-token.ts';

/** How many of a family's newest revisions are looked at. */
const NEWEST = 10;

/** A revision that exists in ECS. */
export interface RegisteredRevision {
  taskDefinitionArn: string;
  family: string;
  revision: number;
}

async function newestArns(ecs: ECSClient, family: string, status: TaskDefinitionStatus): Promise<string[]> {
  const { taskDefinitionArns = [] } = await ecs.send(
    new ListTaskDefinitionsCommand({ familyPrefix: family, status, sort: 'DESC', maxResults: NEWEST }),
  );
  return taskDefinitionArns;
}

/**
 * Finds the revision that was registered for a client token among the newest of its family, whether it is
 * still ACTIVE or was deregistered since. Gives undefined when there is none that is visible yet.
 *
 * @throws ClientTokenReusedError when the token's revision has another content
 */
export async function findRevisionByClientToken(
  ecs: ECSClient,
  family: string,
  clientToken: string,
  fingerprint: string,
): Promise<RegisteredRevision | undefined> {
  const lists = await Promise.all([newestArns(ecs, family, 'ACTIVE'), newestArns(ecs, family, 'INACTIVE')]);
  const newest = lists
    .flat()
    .map((taskDefinitionArn) => ({ taskDefinitionArn, ...revisionOfArn(taskDefinitionArn) }))
    .sort((a, b) => b.revision - a.revision)
    .slice(0, NEWEST);
  const described = await Promise.all(
    newest.map(async (candidate) => {
      const { tags = [] } = await ecs.send(
        new DescribeTaskDefinitionCommand({ taskDefinition: candidate.taskDefinitionArn, include: ['TAGS'] }),
      );
      const tag = tags.find(({ key }) => key === CLIENT_TOKEN_TAG);
      return { candidate, ...readTokenTag(tag?.value ?? '') };
    }),
  );
  const found = described.find((revision) => revision.clientToken === clientToken);
  if (found?.fingerprint !== undefined && found.fingerprint !== fingerprint)
    throw new ClientTokenReusedError();
  return found?.candidate;
}
