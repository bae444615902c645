import type { CreateScheduleInput, Target } from '@aws-sdk/client-scheduler';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';

/** The group of a schedule that names none; there are no others here. */
export const DEFAULT_GROUP = 'default';

/** A schedule as it is kept. */
export interface ScheduleRow {
  group_name: string;
  name: string;
  schedule: string;
  created_at: number;
  modified_at: number;
}

/** A schedule as it was given, without what the row itself says. */
export type StoredSchedule = Omit<CreateScheduleInput, 'Name' | 'GroupName' | 'ClientToken'> & {
  Target?: Target;
};

/** Gives the ARN of a schedule. */
export const scheduleArn = ({ region, accountId }: OperationContext, group: string, name: string) =>
  `arn:aws:scheduler:${region}:${accountId}:schedule/${group}/${name}`;

/** Gives a schedule; throws ResourceNotFoundException. */
export function findSchedule(
  { database }: OperationContext,
  name: string,
  group = DEFAULT_GROUP,
): ScheduleRow {
  const row = database.get<ScheduleRow>(
    'SELECT * FROM schedule WHERE group_name = ? AND name = ?',
    group,
    name,
  );
  if (row) return row;
  throw new AwsError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404);
}

/** Refuses a group that is not there, and a schedule that says nothing. */
export function checkSchedule({
  GroupName,
  ScheduleExpression = '',
  Target,
}: Partial<CreateScheduleInput>): void {
  if (GroupName !== undefined && GroupName !== DEFAULT_GROUP)
    throw new AwsError('ResourceNotFoundException', `Schedule group ${GroupName} does not exist.`, 404);
  if (!/^(rate|cron|at)\(.+\)$/.test(ScheduleExpression))
    throw new AwsError('ValidationException', `Invalid Schedule Expression ${ScheduleExpression}.`);
  if (!Target?.Arn || !Target.RoleArn)
    throw new AwsError('ValidationException', 'Provided Arn is not in correct format.');
}
