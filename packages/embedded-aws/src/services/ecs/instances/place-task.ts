import type { Failure } from '@aws-sdk/client-ecs';
import type { OperationContext } from '../../../context.ts';
import type { LaunchTarget } from '../tasks/launch-target.ts';
import {
  findInstance,
  type InstanceRecord,
  instancesOf,
  neededBy,
  reservedPorts,
  usageOf,
} from './container-instance.ts';

/**
 * Finds a container instance for a task: one with its capabilities and enough of everything, the one with the least
 * memory left. Gives the reason of ECS where there is none.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html
 */
export function placeTask(
  context: OperationContext,
  target: LaunchTarget,
  wanted?: string,
): { arn: string } | Failure {
  const instances = wanted
    ? [findInstance(context, target.cluster, wanted) ?? []].flat()
    : instancesOf(context, target.cluster).filter(({ status }) => status === 'ACTIVE');
  if (wanted && instances.length === 0) return { arn: wanted, reason: 'MISSING' };
  const inProvider = instances.filter(
    ({ capacityProviderName }) =>
      target.capacityProviderName === undefined || capacityProviderName === target.capacityProviderName,
  );
  let failure: Failure | undefined;
  for (const instance of inProvider) {
    const reason = reasonAgainst(context, target, instance);
    if (reason === undefined) return { arn: instance.arn };
    failure ??= { arn: instance.arn, ...reason };
  }
  return failure ?? { reason: 'No Container Instances were found in your cluster.' };
}

function reasonAgainst(
  context: OperationContext,
  { taskDefinition }: LaunchTarget,
  instance: InstanceRecord,
): { reason: string; detail?: string } | undefined {
  if (instance.status !== 'ACTIVE') return { reason: 'INACTIVE' };
  const known = new Set(instance.attributes.map(({ name }) => name));
  const missing = (taskDefinition.requiresAttributes ?? []).find(({ name }) => !known.has(name));
  if (missing) return { reason: 'ATTRIBUTE', detail: missing.name ?? '' };
  const needed = neededBy(taskDefinition);
  const used = usageOf(context, instance);
  if (used.cpu + needed.cpu > instance.cpu) return { reason: 'RESOURCE:CPU' };
  if (used.memory + needed.memory > instance.memory) return { reason: 'RESOURCE:MEMORY' };
  const taken = new Set([...reservedPorts(), ...used.ports]);
  if (needed.ports.some((port) => taken.has(port))) return { reason: 'RESOURCE:PORTS' };
  return undefined;
}
