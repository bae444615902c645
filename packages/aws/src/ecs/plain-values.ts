import type { ContainerDefinition } from '@aws-sdk/client-ecs';
import type { AwsClients } from '../clients.ts';
import { paced } from '../paced.ts';
import { pageOf } from '../page.ts';
import { RateBudget } from '../rate-budget.ts';
import { describeTaskDefinition, listRevisions } from './task-definitions.ts';

/** Revisions that one call looks at. */
const PAGE = 20;
/** DescribeTaskDefinition refills by 20 a second for the whole account; this takes at most half of that. */
const PER_SECOND = 10;
const AT_ONCE = 5;

/** A revision that holds a value in plain text; never the value. */
export interface PlainValueRevision {
  taskDefinitionArn: string;
  revision: number;
  containers: string[];
  /** ISO 8601. */
  registeredAt?: string;
}

/**
 * Looks through a page of a family's ACTIVE revisions, newest first, for those that hold a variable or log option of
 * this name as a plain value.
 *
 * @throws the SDK's own error
 */
export async function findPlainValues(
  clients: Pick<AwsClients, 'ecs'>,
  { family, key, nextToken }: { family: string; key: string; nextToken?: string | undefined },
): Promise<{ revisions: PlainValueRevision[]; searched: number; nextToken?: string }> {
  const page = await listRevisions(clients, { family, nextToken, maxResults: PAGE });
  const found: PlainValueRevision[] = [];
  await paced(page.revisions, { atOnce: AT_ONCE, budget: new RateBudget(PER_SECOND) }, async (revision) => {
    const { taskDefinition } = await describeTaskDefinition(clients, revision.taskDefinitionArn);
    const { containerDefinitions = [], registeredAt } = taskDefinition;
    const containers = containerDefinitions.filter((one) => holds(one, key)).map(({ name = '' }) => name);
    if (containers.length === 0) return;
    found.push({
      ...revision,
      containers,
      ...(registeredAt && { registeredAt: registeredAt.toISOString() }),
    });
  });
  found.sort((a, b) => b.revision - a.revision);
  return { revisions: found, searched: page.revisions.length, ...pageOf(page) };
}

function holds({ environment = [], logConfiguration }: ContainerDefinition, key: string): boolean {
  return (
    environment.some(({ name, value }) => name === key && value !== '') ||
    Object.hasOwn(logConfiguration?.options ?? {}, key)
  );
}
