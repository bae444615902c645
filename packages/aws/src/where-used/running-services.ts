import { DescribeServicesCommand, ListClustersCommand, ListServicesCommand } from '@aws-sdk/client-ecs';
import type { AwsClients } from '../clients.ts';

/** DescribeServices takes ten names. */
const SERVICES_PER_CALL = 10;

/** A service with the revisions that its deployments run. */
export interface RunningService {
  serviceName: string;
  serviceArn: string;
  clusterArn: string;
  taskDefinitionArns: string[];
  tags: { key: string; value: string }[];
}

async function all<Item>(
  read: (nextToken: string | undefined) => Promise<{ items: Item[]; nextToken?: string | undefined }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let nextToken: string | undefined;
  do {
    const page = await read(nextToken);
    items.push(...page.items);
    nextToken = page.nextToken;
  } while (nextToken);
  return items;
}

async function servicesOf({ ecs }: Pick<AwsClients, 'ecs'>, cluster: string): Promise<RunningService[]> {
  const arns = await all(async (nextToken) => {
    const reply = await ecs.send(new ListServicesCommand({ cluster, maxResults: 100, nextToken }));
    return { items: reply.serviceArns ?? [], nextToken: reply.nextToken };
  });
  const found: RunningService[] = [];
  for (let from = 0; from < arns.length; from += SERVICES_PER_CALL) {
    const services = arns.slice(from, from + SERVICES_PER_CALL);
    const reply = await ecs.send(new DescribeServicesCommand({ cluster, services, include: ['TAGS'] }));
    for (const service of reply.services ?? []) {
      const { serviceName = '', serviceArn = '', taskDefinition, deployments = [], tags = [] } = service;
      const revisions = [taskDefinition, ...deployments.map((deployment) => deployment.taskDefinition)];
      const taskDefinitionArns = [...new Set(revisions.flatMap((arn) => arn ?? []))];
      found.push({
        serviceName,
        serviceArn,
        clusterArn: cluster,
        taskDefinitionArns,
        tags: tags.map(({ key = '', value = '' }) => ({ key, value })),
      });
    }
  }
  return found;
}

/**
 * Gives every service of the account and Region with the revisions that it runs: one call for a hundred clusters, one
 * for a hundred services of a cluster and one for ten services.
 */
export async function listRunningServices(clients: Pick<AwsClients, 'ecs'>): Promise<RunningService[]> {
  const clusters = await all(async (nextToken) => {
    const reply = await clients.ecs.send(new ListClustersCommand({ maxResults: 100, nextToken }));
    return { items: reply.clusterArns ?? [], nextToken: reply.nextToken };
  });
  const services: RunningService[] = [];
  for (const cluster of clusters) services.push(...(await servicesOf(clients, cluster)));
  return services;
}
