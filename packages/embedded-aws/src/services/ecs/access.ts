import type { Tag } from '@aws-sdk/client-ecs';
import type { OperationContext } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { requestTagKeys, resourceTagKeys } from '../iam/access/tag-keys.ts';
import type { Conditions } from '../iam/policy/request-keys.ts';
import type { AskedCall, Resources } from '../service.ts';
import { findLatestActive } from './task-definition-store.ts';

interface Named {
  cluster?: string;
  clusters?: string[];
  clusterName?: string;
  service?: string;
  services?: string[];
  serviceName?: string;
  task?: string;
  tasks?: string[];
  taskDefinition?: string;
  taskDefinitions?: string[];
  containerInstance?: string;
  containerInstances?: string[];
  capacityProvider?: string;
  capacityProviders?: string[];
  name?: string;
  resourceArn?: string;
}

function arnOf({ region, accountId }: OperationContext, resource: string): string {
  return `arn:aws:ecs:${region}:${accountId}:${resource}`;
}

/** Names become ARNs; what is an ARN stays one. */
function named(
  context: OperationContext,
  kind: string,
  references: readonly (string | undefined)[],
): string[] {
  return references.map((reference) =>
    reference?.startsWith('arn:') ? reference : arnOf(context, `${kind}/${reference ?? 'default'}`),
  );
}

function clusterName({ cluster = 'default' }: Named): string {
  return cluster.slice(cluster.lastIndexOf('/') + 1);
}

const cluster = (context: OperationContext, input: Named) => named(context, 'cluster', [input.cluster]);
const inCluster =
  (kind: string, pick: (input: Named) => readonly (string | undefined)[]) =>
  (context: OperationContext, input: Named) =>
    named(context, `${kind}/${clusterName(input)}`, pick(input));
const service = inCluster('service', ({ service: one, serviceName }) => [one ?? serviceName]);
const task = inCluster('task', ({ task: one, tasks = [one] }) => tasks);
const instances = inCluster(
  'container-instance',
  ({ containerInstance, containerInstances = [containerInstance] }) => containerInstances,
);
const tagged = (_: OperationContext, { resourceArn }: Named) => [String(resourceArn)];

/** A family alone stands for its newest active revision. */
function taskDefinition(context: OperationContext, { taskDefinition: reference = '' }: Named): string[] {
  const family = reference.replace(/^arn:[^/]*\//, '');
  const revision = family.includes(':') ? undefined : findLatestActive(context, family)?.revision;
  return named(context, 'task-definition', [
    revision === undefined ? reference : arnOf(context, `task-definition/${family}:${revision}`),
  ]);
}

/**
 * What ECS's operations act on; registering, describing and listing task definitions is about none.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html
 */
export const ecsResources: Resources = {
  CreateService: service,
  DeleteCapacityProvider: (context, { capacityProvider }: Named) =>
    named(context, 'capacity-provider', [capacityProvider]),
  DeleteCluster: cluster,
  DeleteService: service,
  DeleteTaskDefinitions: (context, { taskDefinitions = [] }: Named) =>
    named(context, 'task-definition', taskDefinitions),
  DeregisterContainerInstance: cluster,
  DescribeCapacityProviders: (context, { capacityProviders = ['*'] }: Named) =>
    named(context, 'capacity-provider', capacityProviders),
  DescribeClusters: (context, { clusters = ['default'] }: Named) => named(context, 'cluster', clusters),
  DescribeContainerInstances: instances,
  DescribeServices: inCluster('service', ({ services = [] }) => services),
  DescribeTasks: task,
  ExecuteCommand: task,
  ListContainerInstances: cluster,
  ListTagsForResource: tagged,
  ListTasks: inCluster('container-instance', () => ['*']),
  PutClusterCapacityProviders: cluster,
  RunTask: taskDefinition,
  StartTask: taskDefinition,
  StopTask: task,
  TagResource: tagged,
  UntagResource: tagged,
  UpdateCapacityProvider: (context, { name }: Named) => named(context, 'capacity-provider', [name]),
  UpdateCluster: cluster,
  UpdateClusterSettings: cluster,
  UpdateContainerInstancesState: instances,
  UpdateService: service,
};

/** Gives ECS's own condition keys. */
export function ecsConditionKeys(context: OperationContext, { input, resource }: AskedCall): Conditions {
  const { tags, cluster: name } = input as { tags?: Tag[]; cluster?: string };
  const stored = readTags(context.database, resource);
  return {
    ...resourceTagKeys(stored),
    ...resourceTagKeys(stored, 'ecs'),
    ...requestTagKeys(tags),
    'ecs:cluster': name === undefined ? undefined : named(context, 'cluster', [name]),
  };
}
