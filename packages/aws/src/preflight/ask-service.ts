import {
  type ContainerInstance,
  DescribeContainerInstancesCommand,
  DescribeServicesCommand,
  ListContainerInstancesCommand,
  type Service,
} from '@aws-sdk/client-ecs';
import type { InstanceFact } from '@purser/task-definition';
import { type Asking, isMissing } from './asking.ts';
import type { PreflightTarget } from './target.ts';

/** DescribeContainerInstances takes that many. */
const INSTANCES_PER_CALL = 100;

/** Asks what the service of a target runs and how. */
export async function askService(
  asking: Asking,
  { cluster, service }: PreflightTarget,
): Promise<Service | undefined> {
  if (service === undefined) return undefined;
  const { identity, reads, clientsIn } = asking.account;
  try {
    const found = await reads.run(`service ${cluster} ${service}`, async () => {
      const { services = [] } = await clientsIn(identity.region).ecs.send(
        new DescribeServicesCommand({ services: [service], ...(cluster && { cluster }) }),
      );
      return services.find(({ status }) => status !== 'INACTIVE');
    });
    if (found) {
      const { serviceName = service, loadBalancers, networkConfiguration } = found;
      asking.learn('services', [
        {
          serviceName,
          ...(loadBalancers && { loadBalancers }),
          ...(networkConfiguration && { networkConfiguration }),
        },
      ]);
    } else missService(asking);
    return found;
  } catch (error) {
    if (isMissing(error)) missService(asking);
    else {
      for (const fact of ['services', 'launch', 'subnets'] as const) asking.missFor(error, fact);
    }
    return undefined;
  } finally {
    asking.answered();
  }
}

function missService(asking: Asking): void {
  for (const fact of ['services', 'launch', 'subnets'] as const) {
    asking.miss({ fact, reason: 'There is no such service in the cluster.' });
  }
}

/** Asks which container instances a cluster has, with their agents and attributes. */
export async function askInstances(asking: Asking, { cluster }: PreflightTarget): Promise<void> {
  if (cluster === undefined) return;
  const { identity, reads, clientsIn } = asking.account;
  const { ecs } = clientsIn(identity.region);
  try {
    const instances = await reads.run(`instances ${cluster}`, async () => {
      const found: InstanceFact[] = [];
      let nextToken: string | undefined;
      do {
        const page = await ecs.send(
          new ListContainerInstancesCommand({
            cluster,
            status: 'ACTIVE',
            maxResults: INSTANCES_PER_CALL,
            ...(nextToken && { nextToken }),
          }),
        );
        const { containerInstanceArns: containerInstances = [] } = page;
        if (containerInstances.length > 0) {
          const reply = await ecs.send(
            new DescribeContainerInstancesCommand({ cluster, containerInstances }),
          );
          found.push(...(reply.containerInstances ?? []).map(factOf));
        }
        nextToken = page.nextToken;
      } while (nextToken);
      return found;
    });
    asking.learn('instances', instances);
  } catch (error) {
    asking.missFor(error, 'instances');
  }
  asking.answered();
}

function factOf(instance: ContainerInstance): InstanceFact {
  const { containerInstanceArn = '', versionInfo, attributes = [], remainingResources = [] } = instance;
  const ports = remainingResources.find(({ name }) => name === 'PORTS')?.stringSetValue;
  return {
    containerInstanceArn,
    agentVersion: versionInfo?.agentVersion ?? '0.0.0',
    attributes: attributes.flatMap(({ name }) => name ?? []),
    ...(ports && { reservedPorts: ports.map(Number) }),
  };
}
