import { randomBytes, randomInt } from 'node:crypto';
import type { ServiceDeploymentStatus } from '@aws-sdk/client-ecs';
import type { OperationContext } from '../../../context.ts';
import type { LaunchTarget } from '../tasks/launch-target.ts';
import type { DeploymentRecord, ServiceRecord } from './service-record.ts';

/** A deployment in the history of a service. */
export interface ServiceDeploymentRecord {
  arn: string;
  service: string;
  cluster: string;
  targetRevision: string;
  sourceRevisions: string[];
  status: ServiceDeploymentStatus;
  statusReason?: string;
  createdAt: number;
  finishedAt?: number;
}

/** What the tasks of one or more deployments are made from. */
export interface ServiceRevisionRecord {
  arn: string;
  service: string;
  cluster: string;
  taskDefinitionArn: string;
  launchType?: LaunchTarget['launchType'];
  capacityProviderStrategy?: DeploymentRecord['capacityProviderStrategy'];
  platformVersion?: string;
  networkConfiguration?: LaunchTarget['networkConfiguration'];
  createdAt: number;
}

const digits = (length: number) => Array.from({ length }, () => randomInt(10)).join('');

/** Begins a deployment of a service: it becomes the primary one, and what was primary goes on until it is replaced. */
export function beginDeployment(
  context: OperationContext,
  service: ServiceRecord,
  target: Pick<LaunchTarget, 'taskDefinition' | 'launchType' | 'platformVersion' | 'networkConfiguration'>,
  { isRollback = false, reason }: { isRollback?: boolean; reason?: string } = {},
): DeploymentRecord {
  const now = context.now().getTime();
  const id = `ecs-svc/${digits(19)}`;
  const strategy = service.request.capacityProviderStrategy;
  const shared = {
    taskDefinitionArn: target.taskDefinition.taskDefinitionArn,
    ...(strategy?.length ? { capacityProviderStrategy: strategy } : { launchType: target.launchType }),
    ...(target.platformVersion !== undefined && { platformVersion: target.platformVersion }),
    ...(target.networkConfiguration && { networkConfiguration: target.networkConfiguration }),
  };
  const path = `${service.cluster}/${service.name}`;
  const prefix = `arn:aws:ecs:${context.region}:${context.accountId}`;
  const revision: ServiceRevisionRecord = {
    arn: `${prefix}:service-revision/${path}/${digits(19)}`,
    service: service.arn,
    cluster: service.cluster,
    ...shared,
    createdAt: now,
  };
  const history: ServiceDeploymentRecord = {
    arn: `${prefix}:service-deployment/${path}/${randomBytes(11).toString('base64url').slice(0, 21)}`,
    service: service.arn,
    cluster: service.cluster,
    targetRevision: revision.arn,
    sourceRevisions: service.deployments.map(({ serviceRevision }) => serviceRevision),
    status: 'IN_PROGRESS',
    ...(reason !== undefined && { statusReason: reason }),
    createdAt: now,
  };
  for (const before of service.deployments) {
    if (before.status === 'PRIMARY' && before.rolloutState === 'IN_PROGRESS') {
      endHistory(context, before.serviceDeployment, 'STOPPED', 'Replaced by a newer deployment.');
    }
    before.status = 'ACTIVE';
  }
  const deployment: DeploymentRecord = {
    id,
    status: 'PRIMARY',
    ...shared,
    rolloutState: 'IN_PROGRESS',
    rolloutStateReason: reason ?? `ECS deployment ${id} in progress.`,
    failedTasks: 0,
    isRollback,
    serviceDeployment: history.arn,
    serviceRevision: revision.arn,
    createdAt: now,
    updatedAt: now,
  };
  service.deployments.unshift(deployment);
  service.isSteady = false;
  service.backOffUntil = 0;
  save(context, 'ecs_service_revision', revision);
  save(context, 'ecs_service_deployment', history);
  return deployment;
}

/** Says in the history of a service how a deployment has ended. */
export function endHistory(
  context: OperationContext,
  arn: string,
  status: ServiceDeploymentStatus,
  statusReason?: string,
): void {
  const history = findHistory(context, arn);
  if (!history) return;
  save(context, 'ecs_service_deployment', {
    ...history,
    status,
    ...(statusReason !== undefined && { statusReason }),
    finishedAt: context.now().getTime(),
  });
}

/** Gives a deployment of the history by its ARN. */
export function findHistory(context: OperationContext, arn: string): ServiceDeploymentRecord | undefined {
  return find(context, 'ecs_service_deployment', arn);
}

/** Gives a service revision by its ARN. */
export function findServiceRevision(
  context: OperationContext,
  arn: string,
): ServiceRevisionRecord | undefined {
  return find(context, 'ecs_service_revision', arn);
}

/** Gives the history of a service, the newest first. */
export function historyOf({ database }: OperationContext, service: string): ServiceDeploymentRecord[] {
  return database
    .all<{ document: string }>(
      'SELECT document FROM ecs_service_deployment WHERE service = ? ORDER BY created_at DESC, rowid DESC',
      service,
    )
    .map(({ document }) => JSON.parse(document) as ServiceDeploymentRecord);
}

type Table = 'ecs_service_deployment' | 'ecs_service_revision';

function find<Found>({ database }: OperationContext, table: Table, arn: string): Found | undefined {
  const row = database.get<{ document: string }>(`SELECT document FROM ${table} WHERE arn = ?`, arn);
  return row && (JSON.parse(row.document) as Found);
}

function save(
  { database }: OperationContext,
  table: Table,
  record: ServiceDeploymentRecord | ServiceRevisionRecord,
): void {
  database.run(
    `INSERT INTO ${table} (arn, service, created_at, document) VALUES (?, ?, ?, ?) ` +
      'ON CONFLICT (arn) DO UPDATE SET document = excluded.document',
    record.arn,
    record.service,
    record.createdAt,
    JSON.stringify(record),
  );
}
