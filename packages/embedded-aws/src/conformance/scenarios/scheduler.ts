import { scheduler } from '../../services/scheduler/scheduler.ts';
import type { Scenario } from '../scenario.ts';

const Arn = 'arn:aws:ecs:us-east-1:123456789012:cluster/default';
const RoleArn = 'arn:aws:iam::123456789012:role/scheduler';
const TaskDefinitionArn = 'arn:aws:ecs:us-east-1:123456789012:task-definition/nightly:1';
const nightly = {
  Name: 'nightly',
  ScheduleExpression: 'rate(1 day)',
  FlexibleTimeWindow: { Mode: 'OFF' },
  Target: { Arn, RoleArn, EcsParameters: { TaskDefinitionArn } },
};

/** A schedule that starts a task. */
export const schedulerScenario: Scenario = {
  service: scheduler,
  steps: [
    {
      operation: 'CreateSchedule',
      input: nightly,
      expect: { ScheduleArn: 'arn:aws:scheduler:us-east-1:123456789012:schedule/default/nightly' },
    },
    { operation: 'CreateSchedule', input: nightly, fails: 'ConflictException' },
    { operation: 'ListSchedules', expect: { 'Schedules.0.Target.Arn': Arn } },
    {
      operation: 'GetSchedule',
      input: { Name: 'nightly' },
      expect: { 'Target.EcsParameters.TaskDefinitionArn': TaskDefinitionArn },
    },
    { operation: 'DeleteSchedule', input: { Name: 'nightly' } },
    { operation: 'GetSchedule', input: { Name: 'nightly' }, fails: 'ResourceNotFoundException' },
  ],
};
