import { randomBytes } from 'node:crypto';
import type {
  RegisterContainerInstanceRequest,
  RegisterContainerInstanceResponse,
  Resource,
} from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { readTags, writeTags } from '../../store/tags.ts';
import { findCluster } from './cluster.ts';
import { capabilitiesOf } from './instances/agent-capabilities.ts';
import { findInstance, instanceArn, saveInstance, toInstance } from './instances/container-instance.ts';
import { storedTags } from './tags.ts';

const DEFAULT_CPU = 2048;
const DEFAULT_MEMORY = 3885;
const DEFAULT_AGENT = '1.96.0';

/**
 * Registers a container instance, as its agent does. Without attributes it gets the capabilities that its agent's
 * version has.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterContainerInstance.html
 */
export const RegisterContainerInstance: Operation<
  RegisterContainerInstanceRequest,
  RegisterContainerInstanceResponse
> = (context, input) => {
  const cluster = findCluster(context, input.cluster ?? 'default');
  const known = input.containerInstanceArn && findInstance(context, cluster.name, input.containerInstanceArn);
  const arn = known ? known.arn : instanceArn(context, cluster.name, randomBytes(16).toString('hex'));
  const versionInfo = { agentVersion: DEFAULT_AGENT, ...input.versionInfo };
  const resource = (name: string) =>
    input.totalResources?.find((one: Resource) => one.name === name)?.integerValue;
  const instance = {
    arn,
    cluster: cluster.name,
    ec2InstanceId: instanceIdOf(input.instanceIdentityDocument),
    status: 'ACTIVE' as const,
    cpu: resource('CPU') ?? DEFAULT_CPU,
    memory: resource('MEMORY') ?? DEFAULT_MEMORY,
    versionInfo,
    attributes: input.attributes?.length
      ? input.attributes
      : capabilitiesOf(versionInfo.agentVersion ?? DEFAULT_AGENT),
    registeredAt: context.now().getTime(),
    version: known ? known.version + 1 : 1,
  };
  context.database.transaction(() => {
    saveInstance(context, instance);
    writeTags(context.database, arn, storedTags(input.tags));
  });
  return { containerInstance: { ...toInstance(context, instance), tags: readTags(context.database, arn) } };
};

function instanceIdOf(document: string | undefined): string {
  try {
    const { instanceId } = JSON.parse(document ?? '{}') as { instanceId?: unknown };
    if (typeof instanceId === 'string') return instanceId;
  } catch {
    // A document that cannot be read names no instance.
  }
  return `i-${randomBytes(9).toString('hex').slice(0, 17)}`;
}
