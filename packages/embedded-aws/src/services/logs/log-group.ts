import type { LogGroup, LogGroupClass } from '@aws-sdk/client-cloudwatch-logs';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';

/** A log group as it is kept, with its retention and the size of its events. */
export interface LogGroupRow {
  name: string;
  class: LogGroupClass;
  kms_key_id: string | null;
  created_at: number;
  tags: string;
  days: number | null;
  stored_bytes: number;
}

/** The error code of a broken constraint in CloudWatch Logs. */
export const INVALID_PARAMETER = 'InvalidParameterException';

/** Selects log groups as they are shown. */
export const SELECT_GROUP =
  'SELECT g.*, r.days, (SELECT COALESCE(SUM(s.stored_bytes), 0) FROM log_stream s WHERE s.group_name = g.name) ' +
  'AS stored_bytes FROM log_group g LEFT JOIN log_retention r ON r.group_name = g.name';

/** How a request names a group. */
interface GroupChoice {
  logGroupName?: string | undefined;
  logGroupIdentifier?: string | undefined;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Gives the ARN of a log group, without the `:*` of its streams. */
export function logGroupArn({ region, accountId }: OperationContext, name: string): string {
  return `arn:aws:logs:${region}:${accountId}:log-group:${name}`;
}

/** Gives a log group; throws ResourceNotFoundException when there is none. */
export function findLogGroup({ database }: OperationContext, name: string | undefined): LogGroupRow {
  const row = database.get<LogGroupRow>(`${SELECT_GROUP} WHERE g.name = ?`, name ?? '');
  if (!row) throw noLogGroup();
  return row;
}

/** Gives the log group that is named by its name or by its name or ARN; exactly one of them has to be there. */
export function chosenLogGroup(
  context: OperationContext,
  { logGroupName, logGroupIdentifier }: GroupChoice,
): LogGroupRow {
  if ((logGroupName === undefined) === (logGroupIdentifier === undefined)) {
    const message = 'Exactly one of the parameters logGroupName and logGroupIdentifier has to be specified.';
    throw new AwsError(INVALID_PARAMETER, message);
  }
  return findLogGroup(context, logGroupName ?? nameOf(context, String(logGroupIdentifier)));
}

/** Gives the name out of the ARN of a log group of this account and Region, or a plain name as it is. */
export function nameOf(context: OperationContext, identifier: string): string | undefined {
  if (!identifier.startsWith('arn:')) return identifier;
  const prefix = logGroupArn(context, '');
  return identifier.startsWith(prefix) ? identifier.slice(prefix.length).replace(/:\*$/, '') : undefined;
}

/** Gives the time before which a group's events are no longer kept. */
export function retentionStart({ now }: OperationContext, { days }: Pick<LogGroupRow, 'days'>): number {
  return days === null ? 0 : now().getTime() - days * DAY_MS;
}

/** Gives a log group as the API shows it. */
export function toLogGroup(context: OperationContext, row: LogGroupRow): LogGroup {
  const arn = logGroupArn(context, row.name);
  return {
    logGroupName: row.name,
    creationTime: row.created_at,
    retentionInDays: row.days ?? undefined,
    metricFilterCount: 0,
    arn: `${arn}:*`,
    storedBytes: row.stored_bytes,
    kmsKeyId: row.kms_key_id ?? undefined,
    logGroupClass: row.class,
    logGroupArn: arn,
  };
}

function noLogGroup(): AwsError {
  return new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
}

/** The error for a token that a list did not give. */
export function invalidToken(): AwsError {
  return new AwsError(INVALID_PARAMETER, 'The specified nextToken is invalid.');
}
