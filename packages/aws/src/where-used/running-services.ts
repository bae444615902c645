import {
  DescribeServicesCommand,
  ListClustersCommand,
  ListServicesCommand,
  type Service,
} from '@aws-sdk/client-ecs';
import type { AwsClients } from '../clients.ts';
import { listTasksOfClusters, type RunningTask } from '../ecs/running-tasks.ts';

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

/** Gives the ARNs of all clusters of the account and Region, a hundred a call. */
function listClusterArns({ ecs }: Pick<AwsClients, 'ecs'>): Promise<string[]> {
  return all(async (nextToken) => {
    const reply = await ecs.send(new ListClustersCommand({ maxResults: 100, nextToken }));
    return { items: reply.clusterArns ?? [], nextToken: reply.nextToken };
  });
}

/**
 * Gives every service of the account and Region as ECS describes it, with its tags: one call for a hundred clusters, one
 * for a hundred services of a cluster and one for ten services.
 */
export async function* describeAllServices({ ecs }: Pick<AwsClients, 'ecs'>): AsyncGenerator<Service> {
  for (const cluster of await listClusterArns({ ecs })) {
    const arns = await all(async (nextToken) => {
      const reply = await ecs.send(new ListServicesCommand({ cluster, maxResults: 100, nextToken }));
      return { items: reply.serviceArns ?? [], nextToken: reply.nextToken };
    });
    for (let from = 0; from < arns.length; from += SERVICES_PER_CALL) {
      const services = arns.slice(from, from + SERVICES_PER_CALL);
      const reply = await ecs.send(new DescribeServicesCommand({ cluster, services, include: ['TAGS'] }));
      yield* reply.services ?? [];
    }
  }
}

/** Gives every service of the account and Region with the revisions that it runs. */
export async function listRunningServices(clients: Pick<AwsClients, 'ecs'>): Promise<RunningService[]> {
  const found: RunningService[] = [];
  for await (const service of describeAllServices(clients)) {
    const { serviceName = '', serviceArn = '', clusterArn = '', taskDefinition, ...rest } = service;
    const { deployments = [], tags = [] } = rest;
    const revisions = [taskDefinition, ...deployments.map((deployment) => deployment.taskDefinition)];
    found.push({
      serviceName,
      serviceArn,
      clusterArn,
      taskDefinitionArns: [...new Set(revisions.flatMap((arn) => arn ?? []))],
      tags: tags.map(({ key = '', value = '' }) => ({ key, value })),
    });
  }
  return found;
}

/** Gives every task of the account and Region that runs or is about to: two calls for a hundred tasks of a cluster. */
export async function listAllRunningTasks(clients: Pick<AwsClients, 'ecs'>): Promise<RunningTask[]> {
  return listTasksOfClusters(clients, await listClusterArns(clients));
}
