import { ListServicesCommand } from '@aws-sdk/client-ecs';
import { nameOfArn } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { type Page, pageOf } from '../page.ts';

/** Lists the services of a cluster by name and ARN. */
export async function listServices(
  { ecs }: Pick<AwsClients, 'ecs'>,
  { cluster, ...page }: { cluster: string } & Page,
) {
  const reply = await ecs.send(new ListServicesCommand({ cluster, ...page }));
  const services = (reply.serviceArns ?? []).map((serviceArn) => ({
    serviceArn,
    serviceName: nameOfArn(serviceArn),
  }));
  return { services, ...pageOf(reply) };
}
