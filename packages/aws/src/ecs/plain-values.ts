import { setTimeout as delay } from 'node:timers/promises';
import type { ContainerDefinition } from '@aws-sdk/client-ecs';
import type { AwsClients } from '../clients.ts';
import { pageOf } from '../page.ts';
import { describeTaskDefinition, listRevisions } from './task-definitions.ts';

/** Revisions that one call looks at. */
const PAGE = 20;
/** DescribeTaskDefinition refills by 20 a second for the whole account; this takes at most half of that. */
const AT_ONCE = 5;
const PAUSE_MS = 500;

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
  for (let start = 0; start < page.revisions.length; start += AT_ONCE) {
    if (start > 0) await delay(PAUSE_MS);
    const some = page.revisions.slice(start, start + AT_ONCE);
    const holders = await Promise.all(
      some.map(async (revision) => {
        const { taskDefinition } = await describeTaskDefinition(clients, revision.taskDefinitionArn);
        const { containerDefinitions = [], registeredAt } = taskDefinition;
        const containers = containerDefinitions.filter((one) => holds(one, key)).map(({ name = '' }) => name);
        return { ...revision, containers, ...(registeredAt && { registeredAt: registeredAt.toISOString() }) };
      }),
    );
    found.push(...holders.filter(({ containers }) => containers.length > 0));
  }
  return { revisions: found, searched: page.revisions.length, ...pageOf(page) };
}

function holds({ environment = [], logConfiguration }: ContainerDefinition, key: string): boolean {
  return (
    environment.some(({ name, value }) => name === key && value !== '') ||
    Object.hasOwn(logConfiguration?.options ?? {}, key)
  );
}
