import type { ListSchedulesInput, ListSchedulesOutput } from '@aws-sdk/client-scheduler';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { type ScheduleRow, type StoredSchedule, scheduleArn } from './schedule.ts';

const MAX_PAGE = 100;

/**
 * Lists schedules by their names, with the ARN of each target and none of its parameters. Errors: ValidationException.
 * https://docs.aws.amazon.com/scheduler/latest/APIReference/API_ListSchedules.html
 */
export const ListSchedules: Operation<ListSchedulesInput, ListSchedulesOutput> = (context, input) => {
  const rows = context.database
    .all<ScheduleRow>('SELECT * FROM schedule ORDER BY name')
    .filter(({ name }) => name.startsWith(input.NamePrefix ?? ''))
    .filter(({ group_name }) => input.GroupName === undefined || group_name === input.GroupName);
  const { items, nextToken } = pageOf(rows, {
    list: 'ListSchedules',
    keyOf: ({ group_name, name }) => `${name} ${group_name}`,
    limit: input.MaxResults ?? MAX_PAGE,
    token: input.NextToken,
    invalidToken: () => new AwsError('ValidationException', 'Invalid NextToken.'),
  });
  return {
    Schedules: items.map(({ group_name, name, schedule, created_at, modified_at }) => {
      const { State = 'ENABLED', Target } = JSON.parse(schedule) as StoredSchedule;
      return {
        Arn: scheduleArn(context, group_name, name),
        Name: name,
        GroupName: group_name,
        State,
        CreationDate: new Date(created_at),
        LastModificationDate: new Date(modified_at),
        Target: { Arn: Target?.Arn },
      };
    }),
    NextToken: nextToken,
  };
};
