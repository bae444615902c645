import { type Failure, RunTaskCommand, type Task, type TaskOverride } from '@aws-sdk/client-ecs';
import type { RunTaskRequest } from '@purser/task-definition';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { OutcomeUnknownError } from '../outcome-unknown.ts';
import { launchInputOf } from './launch-input.ts';

/** Tasks to run. */
export interface TaskLaunch extends RunTaskRequest {
  /** `family:revision`. */
  taskDefinition: string;
  cluster: string;
  propagateTags?: 'TASK_DEFINITION' | 'NONE' | undefined;
  /** ECS's own: the same token never starts more tasks. */
  clientToken: string;
}

/** What RunTask answers: what it has started, and what found no place. */
export interface RanTasks {
  tasks: { taskArn: string; clusterArn: string; taskDefinitionArn: string; lastStatus: string }[];
  failures: { arn?: string; reason?: string; detail?: string }[];
}

/**
 * Runs tasks, once: after a lost reply the same call is sent again, and its token makes ECS answer with the tasks of
 * before.
 *
 * @throws the SDK's own error, such as ConflictException for a token that came with other tasks;
 *   {@link OutcomeUnknownError} when both replies were lost
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/ECS_Idempotency.html
 */
export async function runTask(
  { ecsWrites }: Pick<AwsClients, 'ecsWrites'>,
  { taskDefinition, cluster, count = 1, startedBy, group, overrides, ...launch }: TaskLaunch,
): Promise<RanTasks> {
  const { clientToken, propagateTags } = launch;
  const command = new RunTaskCommand({
    ...launchInputOf(launch),
    taskDefinition,
    cluster,
    count,
    clientToken,
    ...(startedBy && { startedBy }),
    ...(group && { group }),
    ...(overrides && { overrides: overrides as TaskOverride }),
    ...(propagateTags && { propagateTags }),
  });
  const { tasks = [], failures = [] } = await ecsWrites.send(command).catch(async (error) => {
    if (readAwsFailure(error).kind !== 'unavailable') throw error;
    return ecsWrites.send(command).catch((again) => {
      const failure = readAwsFailure(again);
      if (failure.kind !== 'unavailable') throw again;
      throw new OutcomeUnknownError(failure, 'the tasks were started');
    });
  });
  return { tasks: tasks.map(toStarted), failures: failures.map(toFailure) };
}

const toStarted = ({ taskArn = '', clusterArn = '', taskDefinitionArn = '', lastStatus = '' }: Task) => ({
  taskArn,
  clusterArn,
  taskDefinitionArn,
  lastStatus,
});

const toFailure = ({ arn, reason, detail }: Failure) => ({
  ...(arn !== undefined && { arn }),
  ...(reason !== undefined && { reason }),
  ...(detail !== undefined && { detail }),
});
