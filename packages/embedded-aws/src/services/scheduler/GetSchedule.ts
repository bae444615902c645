import type { GetScheduleInput, GetScheduleOutput } from '@aws-sdk/client-scheduler';
import type { Operation } from '../../operation.ts';
import { findSchedule, type StoredSchedule, scheduleArn } from './schedule.ts';

/**
 * Gives a schedule with its target. Errors: ResourceNotFoundException.
 * https://docs.aws.amazon.com/scheduler/latest/APIReference/API_GetSchedule.html
 */
export const GetSchedule: Operation<GetScheduleInput, GetScheduleOutput> = (context, input) => {
  const row = findSchedule(context, input.Name ?? '', input.GroupName);
  return {
    ...(JSON.parse(row.schedule) as StoredSchedule),
    Arn: scheduleArn(context, row.group_name, row.name),
    Name: row.name,
    GroupName: row.group_name,
    CreationDate: new Date(row.created_at),
    LastModificationDate: new Date(row.modified_at),
  };
};
