import type { DeleteScheduleInput } from '@aws-sdk/client-scheduler';
import type { Operation } from '../../operation.ts';
import { findSchedule } from './schedule.ts';

/**
 * Deletes a schedule. Errors: ResourceNotFoundException.
 * https://docs.aws.amazon.com/scheduler/latest/APIReference/API_DeleteSchedule.html
 */
export const DeleteSchedule: Operation<DeleteScheduleInput, object> = (context, input) => {
  const { group_name, name } = findSchedule(context, input.Name ?? '', input.GroupName);
  context.database.run('DELETE FROM schedule WHERE group_name = ? AND name = ?', group_name, name);
  return {};
};
