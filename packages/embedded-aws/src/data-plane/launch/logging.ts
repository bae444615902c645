import type { ContainerDefinition, TaskDefinition } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import { call } from '../../call.ts';
import type { OperationContext } from '../../context.ts';
import { logs } from '../../services/logs/logs.ts';
import { LaunchFault } from './launch-fault.ts';
import type { WayOut } from './way-out.ts';

/** Where a container's output goes. */
export interface LogTarget {
  region: string;
  group: string;
  /** The first part of the stream's name, where one is given. */
  prefix?: string;
  createGroup: boolean;
}

const FAILED = 'ResourceInitializationError: failed to validate logger args: ';

/** Gives where a container's output goes, for one that logs to CloudWatch. */
export function logTargetOf({ logConfiguration }: ContainerDefinition): LogTarget | undefined {
  if (logConfiguration?.logDriver !== 'awslogs') return undefined;
  const { options = {} } = logConfiguration;
  const prefix = options['awslogs-stream-prefix'];
  return {
    region: options['awslogs-region'] ?? '',
    group: options['awslogs-group'] ?? '',
    ...(prefix !== undefined && { prefix }),
    createGroup: options['awslogs-create-group'] === 'true',
  };
}

/** Gives the name of a container's log stream. */
export function logStreamOf({ prefix }: LogTarget, container: string, taskId: string): string {
  return prefix === undefined ? `${taskId}-${container}` : `${prefix}/${container}/${taskId}`;
}

/** Makes each container's log stream, as the log driver does, and log groups that are to be made. */
export function createLogStreams(
  context: OperationContext,
  { containerDefinitions = [] }: TaskDefinition,
  taskId: string,
  wayOut: WayOut,
): void {
  for (const container of containerDefinitions) {
    const target = logTargetOf(container);
    if (target) createStream(context, target, logStreamOf(target, container.name ?? '', taskId), wayOut);
  }
}

function createStream(
  context: OperationContext,
  { region, group: logGroupName, createGroup }: LogTarget,
  logStreamName: string,
  wayOut: WayOut,
): void {
  if (region === '') {
    throw new LaunchFault(
      'ResourceInitializationError: unable to get awslogs driver arguments: awslogs-region is required',
    );
  }
  if (!wayOut.reaches('logs', region)) {
    throw new LaunchFault(
      `${FAILED}The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. Check your network configuration. : signal: killed`,
    );
  }
  const there = context.within({ region });
  if (createGroup) make(() => call(logs, 'CreateLogGroup', there, { logGroupName }), 'group');
  make(() => call(logs, 'CreateLogStream', there, { logGroupName, logStreamName }), 'stream');
}

/** Makes something that may be there already. */
function make(request: () => unknown, what: 'group' | 'stream'): void {
  try {
    request();
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.code === 'ResourceAlreadyExistsException') return;
    throw new LaunchFault(
      `${FAILED}create ${what} has been retried 1 times: failed to create Cloudwatch log ${what}: ${error.code}: ${error.message} : exit status 1`,
    );
  }
}
