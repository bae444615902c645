import type { OperationContext } from '../../operation.ts';
import type { Resources } from '../service.ts';
import { DEFAULT_GROUP, scheduleArn } from './schedule.ts';

const schedule = (context: OperationContext, input: { Name?: string; GroupName?: string }) => [
  scheduleArn(context, input.GroupName ?? DEFAULT_GROUP, input.Name ?? ''),
];

/**
 * What Scheduler's operations act on.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridgescheduler.html
 */
export const schedulerResources: Resources = {
  CreateSchedule: schedule,
  DeleteSchedule: schedule,
  GetSchedule: schedule,
};
