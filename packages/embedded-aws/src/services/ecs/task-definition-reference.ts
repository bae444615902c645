import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { findLatestActive, findRevision, type TaskDefinitionRow } from './task-definition-store.ts';

/** What `family`, `family:revision` or an ARN says. */
export interface TaskDefinitionReference {
  family: string;
  revision: number | undefined;
}

const ARN = /^arn:[\w-]+:ecs:([\w-]+):(\d{12}):task-definition\/(.+)$/;

/**
 * Reads a reference to a task definition. Throws ClientException for none and for an ARN of another account
 * or Region, and InvalidParameterException for a revision that is no number.
 */
export function parseReference(
  context: OperationContext,
  reference: string | undefined,
): TaskDefinitionReference {
  if (!reference) throw new AwsError('ClientException', 'TaskDefinition can not be blank.');
  const arn = ARN.exec(reference);
  if (arn && (arn[1] !== context.region || arn[2] !== context.accountId)) throw notDescribed();
  if (!arn && reference.startsWith('arn:'))
    throw new AwsError('InvalidParameterException', 'Invalid ARN format.');
  const [family = '', revision, ...rest] = (arn?.[3] ?? reference).split(':');
  if (rest.length > 0 || (revision !== undefined && !/^[1-9]\d{0,8}$/.test(revision))) {
    const number = [revision, ...rest].join(':');
    throw new AwsError('InvalidParameterException', `Invalid revision number. Number: ${number}`);
  }
  return { family, revision: revision === undefined ? undefined : Number(revision) };
}

/** Finds a revision: the one that is named, or the newest active one of a family. Throws ClientException. */
export function findTaskDefinition(
  context: OperationContext,
  reference: string | undefined,
): TaskDefinitionRow {
  const { family, revision } = parseReference(context, reference);
  const row =
    revision === undefined
      ? findLatestActive(context, family)
      : findRevision(context.database, family, revision);
  if (!row || row.registered_at > context.visibleUntil) throw notDescribed();
  return row;
}

function notDescribed(): AwsError {
  return new AwsError('ClientException', 'Unable to describe task definition.');
}
