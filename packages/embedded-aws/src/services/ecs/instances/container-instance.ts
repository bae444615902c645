import type { Attribute, ContainerInstance, Resource, VersionInfo } from '@aws-sdk/client-ecs';
import { AwsError } from '../../../aws-error.ts';
import type { OperationContext } from '../../../context.ts';
import { definitionOf, tasksOf } from '../tasks/task-record.ts';

/** A container instance as it is kept. */
export interface InstanceRecord {
  arn: string;
  cluster: string;
  ec2InstanceId: string;
  status: 'ACTIVE' | 'DRAINING' | 'INACTIVE';
  cpu: number;
  memory: number;
  versionInfo: VersionInfo;
  attributes: Attribute[];
  capacityProviderName?: string;
  registeredAt: number;
  version: number;
}

interface InstanceRow {
  document: string;
}

/** Keeps a container instance, new or changed. */
export function saveInstance({ database }: OperationContext, instance: InstanceRecord): void {
  database.run(
    'INSERT OR REPLACE INTO container_instance (arn, cluster, status, registered_at, document) VALUES (?, ?, ?, ?, ?)',
    instance.arn,
    instance.cluster,
    instance.status,
    instance.registeredAt,
    JSON.stringify(instance),
  );
}

/** Gives the container instances of a cluster that are registered, the oldest first. */
export function instancesOf({ database }: OperationContext, cluster: string): InstanceRecord[] {
  return database
    .all<InstanceRow>(
      "SELECT document FROM container_instance WHERE cluster = ? AND status != 'INACTIVE' ORDER BY registered_at, arn",
      cluster,
    )
    .map(({ document }) => JSON.parse(document) as InstanceRecord);
}

/** Gives a container instance of a cluster by its ARN or id. */
export function findInstance(
  context: OperationContext,
  cluster: string,
  reference: string,
): InstanceRecord | undefined {
  const arn = reference.startsWith('arn:') ? reference : instanceArn(context, cluster, reference);
  const row = context.database.get<InstanceRow>(
    'SELECT document FROM container_instance WHERE arn = ? AND cluster = ?',
    arn,
    cluster,
  );
  return row && (JSON.parse(row.document) as InstanceRecord);
}

/** The same; throws InvalidParameterException for one that is not there. */
export function requireInstance(
  context: OperationContext,
  cluster: string,
  reference: string | undefined,
): InstanceRecord {
  if (!reference) throw new AwsError('InvalidParameterException', 'Container instance can not be blank.');
  const instance = findInstance(context, cluster, reference);
  if (!instance) {
    throw new AwsError('InvalidParameterException', 'Referenced container instance was not found.');
  }
  return instance;
}

/** Gives the ARN of a container instance. */
export function instanceArn({ region, accountId }: OperationContext, cluster: string, id: string): string {
  return `arn:aws:ecs:${region}:${accountId}:container-instance/${cluster}/${id}`;
}

/** CPU units, MiB and host ports. */
export interface Usage {
  cpu: number;
  memory: number;
  ports: number[];
}

/** Gives what the tasks on an instance take of it. */
export function usageOf(context: OperationContext, instance: InstanceRecord): Usage {
  const usage: Usage = { cpu: 0, memory: 0, ports: [] };
  // Many tasks have few definitions.
  const definitions = new Map<string, ReturnType<typeof definitionOf>>();
  for (const task of tasksOf(context, { instance: instance.arn, isAlive: true })) {
    const { taskDefinitionArn } = task;
    const definition = definitions.get(taskDefinitionArn) ?? definitionOf(context, task);
    definitions.set(taskDefinitionArn, definition);
    const needed = neededBy({ ...definition, ...pickSize(task) });
    usage.cpu += needed.cpu;
    usage.memory += needed.memory;
    usage.ports.push(...needed.ports);
  }
  return usage;
}

const pickSize = ({ cpu, memory }: { cpu?: string; memory?: string }) => ({
  ...(cpu !== undefined && { cpu }),
  ...(memory !== undefined && { memory }),
});

/** Gives what a task of a definition takes of an instance: its own sizes, or the sums of its containers'. */
export function neededBy(definition: {
  cpu?: string | undefined;
  memory?: string | undefined;
  networkMode?: string | undefined;
  containerDefinitions?:
    | {
        cpu?: number | undefined;
        memory?: number | undefined;
        memoryReservation?: number | undefined;
        portMappings?: { hostPort?: number | undefined }[] | undefined;
      }[]
    | undefined;
}): Usage {
  const { containerDefinitions = [] } = definition;
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    cpu: Number(definition.cpu ?? sum(containerDefinitions.map(({ cpu = 0 }) => cpu))),
    memory: Number(
      definition.memory ??
        sum(containerDefinitions.map(({ memory, memoryReservation }) => memoryReservation ?? memory ?? 0)),
    ),
    // Each task of awsvpc has ports of its own.
    ports:
      definition.networkMode === 'awsvpc'
        ? []
        : containerDefinitions
            .flatMap(({ portMappings = [] }) => portMappings.map(({ hostPort = 0 }) => hostPort))
            .filter((port) => port > 0),
  };
}

const RESERVED_PORTS = [22, 2375, 2376, 51678, 51679, 51680];

/** The ports that the instance itself uses. */
export function reservedPorts(): readonly number[] {
  return RESERVED_PORTS;
}

/** Gives a container instance as the API shows it, without its tags. */
export function toInstance(context: OperationContext, instance: InstanceRecord): ContainerInstance {
  const used = usageOf(context, instance);
  const tasks = tasksOf(context, { instance: instance.arn, isAlive: true });
  return {
    containerInstanceArn: instance.arn,
    ec2InstanceId: instance.ec2InstanceId,
    capacityProviderName: instance.capacityProviderName,
    status: instance.status,
    agentConnected: instance.status !== 'INACTIVE',
    versionInfo: instance.versionInfo,
    registeredResources: resources(instance.cpu, instance.memory, []),
    remainingResources: resources(instance.cpu - used.cpu, instance.memory - used.memory, used.ports),
    runningTasksCount: tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length,
    pendingTasksCount: tasks.filter(({ lastStatus }) => lastStatus === 'PENDING').length,
    attributes: instance.attributes,
    attachments: [],
    registeredAt: new Date(instance.registeredAt),
    version: instance.version,
  };
}

function resources(cpu: number, memory: number, ports: readonly number[]): Resource[] {
  return [
    { name: 'CPU', type: 'INTEGER', integerValue: cpu },
    { name: 'MEMORY', type: 'INTEGER', integerValue: memory },
    { name: 'PORTS', type: 'STRINGSET', stringSetValue: [...RESERVED_PORTS, ...ports].map(String) },
    { name: 'PORTS_UDP', type: 'STRINGSET', stringSetValue: [] },
  ];
}
