import { ListClustersCommand } from '@aws-sdk/client-ecs';
import { nameOfArn } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { type Page, pageOf } from '../page.ts';

/** Lists clusters by name and ARN. */
export async function listClusters({ ecs }: Pick<AwsClients, 'ecs'>, page: Page) {
  const reply = await ecs.send(new ListClustersCommand({ ...page }));
  const clusters = (reply.clusterArns ?? []).map((clusterArn) => ({
    clusterArn,
    clusterName: nameOfArn(clusterArn),
  }));
  return { clusters, ...pageOf(reply) };
}
