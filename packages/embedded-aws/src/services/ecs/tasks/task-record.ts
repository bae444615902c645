import type {
  Attachment,
  HealthStatus,
  LaunchType,
  NetworkConfiguration,
  NetworkInterface,
  RunTaskRequest,
  Task,
  TaskDefinition,
  TaskStopCode,
} from '@aws-sdk/client-ecs';
import type { OperationContext } from '../../../context.ts';

/** What a container of a task does, in the order in which it does it. */
type ContainerStatus = 'PENDING' | 'RUNNING' | 'STOPPED';

/** One container of a task as it is kept. Its environment is nowhere: it holds secrets. */
export interface ContainerRecord {
  name: string;
  image: string;
  lastStatus: ContainerStatus;
  runtimeId?: string;
  exitCode?: number;
  reason?: string;
  healthStatus: HealthStatus;
  restarts: number;
  startedAt?: number;
}

/** What a task does, in the order in which it does it. */
export type TaskStatus =
  | 'PROVISIONING'
  | 'PENDING'
  | 'ACTIVATING'
  | 'RUNNING'
  | 'DEACTIVATING'
  | 'STOPPING'
  | 'DEPROVISIONING'
  | 'STOPPED';

/** A task as it is kept; times are milliseconds. */
export interface TaskRecord {
  arn: string;
  /** The name of its cluster. */
  cluster: string;
  taskDefinitionArn: string;
  family: string;
  group: string;
  launchType: LaunchType;
  capacityProviderName?: string;
  /** `LATEST` is resolved. */
  platformVersion?: string;
  platformFamily?: string;
  /** The ARN of its container instance. */
  instance?: string;
  startedBy?: string;
  /** What the call that started it can be repeated with. */
  clientToken?: string;
  /** The ARN of its service, and the id of its deployment. */
  service?: string;
  deployment?: string;
  desiredStatus: 'RUNNING' | 'STOPPED';
  lastStatus: TaskStatus;
  healthStatus: HealthStatus;
  containers: ContainerRecord[];
  overrides: NonNullable<RunTaskRequest['overrides']>;
  networkConfiguration?: NetworkConfiguration;
  networkInterface?: { id: string; attachmentId: string; subnetId: string; privateIp: string; mac: string };
  enableExecuteCommand: boolean;
  cpu?: string;
  memory?: string;
  ephemeralStorageGiB?: number;
  createdAt: number;
  pullStartedAt?: number;
  pullStoppedAt?: number;
  startedAt?: number;
  stoppingAt?: number;
  executionStoppedAt?: number;
  stoppedAt?: number;
  stopCode?: TaskStopCode;
  stoppedReason?: string;
  version: number;
}

interface TaskRow {
  document: string;
}

/** How long a stopped task can still be described. */
const STOPPED_VISIBLE_MS = 60 * 60 * 1000;

/** Gives the random part of a task's ARN. */
export function taskIdOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** Keeps a task, new or changed. */
export function saveTask({ database }: OperationContext, task: TaskRecord): void {
  database.run(
    'INSERT OR REPLACE INTO ecs_task (arn, cluster, service, family, instance, started_by, launch_type, ' +
      'desired_status, last_status, created_at, stopped_at, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    task.arn,
    task.cluster,
    task.service ?? null,
    task.family,
    task.instance ?? null,
    task.startedBy ?? null,
    task.launchType,
    task.desiredStatus,
    task.lastStatus,
    task.createdAt,
    task.stoppedAt ?? null,
    JSON.stringify(task),
  );
}

/** Gives a task by its ARN, as long as it can be seen. */
export function findTask(context: OperationContext, arn: string): TaskRecord | undefined {
  const row = context.database.get<TaskRow>(
    'SELECT document FROM ecs_task WHERE arn = ? AND (stopped_at IS NULL OR stopped_at > ?)',
    arn,
    context.now().getTime() - STOPPED_VISIBLE_MS,
  );
  return row && (JSON.parse(row.document) as TaskRecord);
}

/** What tasks are looked for by. */
export interface TaskFilter {
  cluster?: string;
  service?: string;
  family?: string;
  instance?: string;
  startedBy?: string;
  launchType?: string;
  desiredStatus?: string;
  /** Leaves out those that have stopped. */
  isAlive?: boolean;
}

const COLUMNS: readonly (readonly [keyof TaskFilter, string])[] = [
  ['cluster', 'cluster'],
  ['service', 'service'],
  ['family', 'family'],
  ['instance', 'instance'],
  ['startedBy', 'started_by'],
  ['launchType', 'launch_type'],
  ['desiredStatus', 'desired_status'],
];

/** Gives the tasks that fit all of a filter and can still be seen, the oldest first. */
export function tasksOf(context: OperationContext, filter: TaskFilter): TaskRecord[] {
  const given = COLUMNS.filter(([key]) => filter[key] !== undefined);
  const conditions = [
    '(stopped_at IS NULL OR stopped_at > ?)',
    ...given.map(([, column]) => `${column} = ?`),
    ...(filter.isAlive ? ["last_status != 'STOPPED'"] : []),
  ];
  const values = [context.now().getTime() - STOPPED_VISIBLE_MS, ...given.map(([key]) => String(filter[key]))];
  return context.database
    .all<TaskRow>(
      `SELECT document FROM ecs_task WHERE ${conditions.join(' AND ')} ORDER BY created_at, arn`,
      ...values,
    )
    .map(({ document }) => JSON.parse(document) as TaskRecord);
}

/** Gives the tasks that an earlier call with this client token has started, as long as they can be seen. */
export function tasksStartedWith({ database, now }: OperationContext, clientToken: string): TaskRecord[] {
  return database
    .all<TaskRow>(
      "SELECT document FROM ecs_task WHERE json_extract(document, '$.clientToken') = ? " +
        'AND (stopped_at IS NULL OR stopped_at > ?) ORDER BY created_at, arn',
      clientToken,
      now().getTime() - STOPPED_VISIBLE_MS,
    )
    .map(({ document }) => JSON.parse(document) as TaskRecord);
}

/** Forgets tasks that nobody can see any more. */
export function forgetOldTasks({ database, now }: OperationContext): void {
  database.run('DELETE FROM ecs_task WHERE stopped_at <= ?', now().getTime() - STOPPED_VISIBLE_MS);
}

const dateOf = (time: number | undefined) => (time === undefined ? undefined : new Date(time));

/** Gives a task as the API shows it, without its tags. */
export function toTask(context: OperationContext, task: TaskRecord): Task {
  const { region, accountId } = context;
  const attachments = attachmentsOf(task);
  const networkInterfaces = interfacesOf(task);
  return {
    taskArn: task.arn,
    clusterArn: `arn:aws:ecs:${region}:${accountId}:cluster/${task.cluster}`,
    taskDefinitionArn: task.taskDefinitionArn,
    containerInstanceArn: task.instance,
    group: task.group,
    launchType: task.launchType,
    capacityProviderName: task.capacityProviderName,
    platformVersion: task.platformVersion,
    platformFamily: task.platformFamily,
    startedBy: task.startedBy,
    desiredStatus: task.desiredStatus,
    lastStatus: task.lastStatus,
    healthStatus: task.healthStatus,
    connectivity: task.lastStatus === 'PROVISIONING' ? undefined : 'CONNECTED',
    containers: task.containers.map((container) => ({
      containerArn: `arn:aws:ecs:${region}:${accountId}:container/${task.cluster}/${taskIdOf(task.arn)}/${container.name}`,
      taskArn: task.arn,
      name: container.name,
      image: container.image,
      lastStatus: container.lastStatus,
      runtimeId: container.runtimeId,
      exitCode: container.exitCode,
      reason: container.reason,
      healthStatus: container.healthStatus,
      networkBindings: [],
      networkInterfaces,
    })),
    overrides: task.overrides,
    attachments,
    enableExecuteCommand: task.enableExecuteCommand,
    cpu: task.cpu,
    memory: task.memory,
    ephemeralStorage:
      task.ephemeralStorageGiB === undefined ? undefined : { sizeInGiB: task.ephemeralStorageGiB },
    createdAt: dateOf(task.createdAt),
    pullStartedAt: dateOf(task.pullStartedAt),
    pullStoppedAt: dateOf(task.pullStoppedAt),
    startedAt: dateOf(task.startedAt),
    stoppingAt: dateOf(task.stoppingAt),
    executionStoppedAt: dateOf(task.executionStoppedAt),
    stoppedAt: dateOf(task.stoppedAt),
    stopCode: task.stopCode,
    stoppedReason: task.stoppedReason,
    version: task.version,
    attributes: [],
    inferenceAccelerators: [],
  };
}

function interfacesOf({ networkInterface }: TaskRecord): NetworkInterface[] {
  if (!networkInterface) return [];
  return [{ attachmentId: networkInterface.attachmentId, privateIpv4Address: networkInterface.privateIp }];
}

function attachmentsOf({ networkInterface, lastStatus }: TaskRecord): Attachment[] {
  if (!networkInterface) return [];
  const { id, attachmentId, subnetId, mac, privateIp } = networkInterface;
  return [
    {
      id: attachmentId,
      type: 'ElasticNetworkInterface',
      status: lastStatus === 'STOPPED' ? 'DELETED' : 'ATTACHED',
      details: [
        { name: 'subnetId', value: subnetId },
        { name: 'networkInterfaceId', value: id },
        { name: 'macAddress', value: mac },
        { name: 'privateIPv4Address', value: privateIp },
      ],
    },
  ];
}

/** Gives the definition of a task, with which it was started. */
export function definitionOf(context: OperationContext, task: TaskRecord): TaskDefinition {
  const revision = Number(task.taskDefinitionArn.slice(task.taskDefinitionArn.lastIndexOf(':') + 1));
  const row = context.database.get<TaskRow>(
    'SELECT document FROM task_definition WHERE family = ? AND revision = ?',
    task.family,
    revision,
  );
  return row ? (JSON.parse(row.document) as TaskDefinition) : {};
}
