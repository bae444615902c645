import type { TaskDefinition, TaskDefinitionStatus } from '@aws-sdk/client-ecs';
import type { OperationContext } from '../../operation.ts';
import type { Database } from '../../store/database.ts';

/** One revision as it is kept; the document is the normalised definition as JSON. */
export interface TaskDefinitionRow {
  family: string;
  revision: number;
  status: TaskDefinitionStatus;
  document: string;
  registered_at: number;
  registered_by: string;
  deregistered_at: number | null;
  delete_requested_at: number | null;
}

/** Gives the ARN of a revision. */
export function taskDefinitionArn(
  { region, accountId }: OperationContext,
  { family, revision }: { family: string; revision: number },
): string {
  return `arn:aws:ecs:${region}:${accountId}:task-definition/${family}:${revision}`;
}

/** Gives one revision, whatever its status. */
export function findRevision(
  database: Database,
  family: string,
  revision: number,
): TaskDefinitionRow | undefined {
  return database.get<TaskDefinitionRow>(
    'SELECT * FROM task_definition WHERE family = ? AND revision = ?',
    family,
    revision,
  );
}

/** Gives the newest revision that is still active, of those that reads can see. */
export function findLatestActive(
  { database, visibleUntil }: OperationContext,
  family: string,
): TaskDefinitionRow | undefined {
  return database.get<TaskDefinitionRow>(
    "SELECT * FROM task_definition WHERE family = ? AND status = 'ACTIVE' AND registered_at <= ? " +
      'ORDER BY revision DESC LIMIT 1',
    family,
    visibleUntil,
  );
}

/** Takes the next revision number of a family. A number is never given twice, not even after a delete. */
export function takeRevision(database: Database, family: string): number {
  database.run(
    'INSERT INTO task_definition_family (family, last_revision) VALUES (?, 1) ' +
      'ON CONFLICT (family) DO UPDATE SET last_revision = last_revision + 1',
    family,
  );
  const counter = database.get<{ last_revision: number }>(
    'SELECT last_revision FROM task_definition_family WHERE family = ?',
    family,
  );
  return Number(counter?.last_revision);
}

/** Gives a revision as the API shows it. */
export function toTaskDefinition(context: OperationContext, row: TaskDefinitionRow): TaskDefinition {
  return {
    taskDefinitionArn: taskDefinitionArn(context, row),
    ...(JSON.parse(row.document) as TaskDefinition),
    family: row.family,
    revision: row.revision,
    status: row.status,
    registeredAt: new Date(row.registered_at),
    registeredBy: row.registered_by,
    deregisteredAt: dateOf(row.deregistered_at),
    deleteRequestedAt: dateOf(row.delete_requested_at),
  };
}

function dateOf(time: number | null): Date | undefined {
  return time === null ? undefined : new Date(time);
}
