import type { CreateScheduleInput, CreateScheduleOutput } from '@aws-sdk/client-scheduler';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { checkSchedule, DEFAULT_GROUP, scheduleArn } from './schedule.ts';

/**
 * Creates a schedule. Errors: ConflictException, ResourceNotFoundException, ValidationException.
 * https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html
 */
export const CreateSchedule: Operation<CreateScheduleInput, CreateScheduleOutput> = (context, input) => {
  checkSchedule(input);
  const { Name = '', GroupName = DEFAULT_GROUP, ClientToken: _, ...schedule } = input;
  const now = context.now().getTime();
  const added = context.database.run(
    'INSERT INTO schedule (group_name, name, schedule, created_at, modified_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    GroupName,
    Name,
    JSON.stringify(schedule),
    now,
    now,
  );
  if (added === 0) throw new AwsError('ConflictException', `Schedule ${Name} already exists.`, 409);
  return { ScheduleArn: scheduleArn(context, GroupName, Name) };
};
