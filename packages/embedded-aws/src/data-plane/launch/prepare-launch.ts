import type { ContainerDefinition, TaskDefinition } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../context.ts';
import { type TaskRecord, taskIdOf } from '../../services/ecs/tasks/task-record.ts';
import { roleSession } from '../../services/iam/access/role-session.ts';
import { checkContainerSettings } from './container-settings.ts';
import { readEnvironmentFiles } from './environment-files.ts';
import { mountFileSystems } from './file-systems.ts';
import { checkImages, signInToRegistry } from './images.ts';
import { LaunchFault } from './launch-fault.ts';
import { createLogStreams } from './logging.ts';
import { secretUsesOf } from './references.ts';
import { checkRegistryCredentials } from './registry-credentials.ts';
import { resolveSecrets } from './resolve-secrets.ts';
import { wayOutOf } from './task-way-out.ts';

/** What a task needs before its containers are made. */
export interface PreparedLaunch {
  /** The environment of each container by the container's name. It holds secrets. */
  environments: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const TASKS = 'ecs-tasks.amazonaws.com';

/**
 * Does what ECS and its agent do before a task's containers are made, in that order: takes the roles, finds the way
 * out, signs in to the registry, reads secrets and environment files, mounts file systems, looks for images and log groups. Throws
 * LaunchFault with the task's stopped reason.
 */
export function prepareLaunch(
  context: OperationContext,
  task: TaskRecord,
  definition: TaskDefinition,
  hasOwnImages: boolean,
): PreparedLaunch {
  const platform = task.launchType === 'FARGATE' ? 'FARGATE' : 'EC2';
  const roles = { ...definition, ...present(task.overrides) };
  if (roles.taskRoleArn) assume(context, roles.taskRoleArn, task);
  const execution = roles.executionRoleArn ? assume(context, roles.executionRoleArn, task) : undefined;
  const wayOut = wayOutOf(context, task);
  const uses = secretUsesOf(definition, context.region);
  // Without an execution role only the agent of an instance reads anything, with the instance's own.
  const asRole = execution ?? context;
  signInToRegistry(asRole, definition, wayOut);
  checkRegistryCredentials(asRole, definition, wayOut);
  const secrets =
    uses.length === 0 ? new Map<string, string>() : resolveSecrets(asRole, uses, wayOut, platform);
  const files = readEnvironmentFiles(asRole, definition, wayOut);
  mountFileSystems(definition, context.region);
  // A runtime that has its images itself says which are missing.
  if (!hasOwnImages) checkImages(asRole, task, definition, wayOut);
  checkContainerSettings(definition);
  createLogStreams(asRole, definition, taskIdOf(task.arn), wayOut);
  const environments = new Map(
    (definition.containerDefinitions ?? []).map((container) => {
      const name = container.name ?? '';
      const own = uses.filter((use) => use.container === name && use.purpose === 'variable');
      const injected = Object.fromEntries(own.map((use) => [use.name, secrets.get(use.valueFrom) ?? '']));
      return [name, environmentOf(container, task, files.get(name) ?? {}, injected)] as const;
    }),
  );
  return { environments };
}

function assume(context: OperationContext, roleArn: string, task: TaskRecord): OperationContext {
  try {
    return context.as(roleSession(context, roleArn, taskIdOf(task.arn), TASKS, { sourceArn: task.arn }));
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    throw new LaunchFault(
      `ECS was unable to assume the role '${roleArn}' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.`,
    );
  }
}

function present({ taskRoleArn, executionRoleArn }: TaskRecord['overrides']) {
  return { ...(taskRoleArn && { taskRoleArn }), ...(executionRoleArn && { executionRoleArn }) };
}

/** Files fill in what is not set otherwise; secrets win over plain values, and overrides over those of the definition. */
function environmentOf(
  { name, environment = [] }: ContainerDefinition,
  { overrides }: TaskRecord,
  fromFiles: Readonly<Record<string, string>>,
  secrets: Readonly<Record<string, string>>,
): Record<string, string> {
  const override = overrides.containerOverrides?.find((one) => one.name === name);
  const plain = [...environment, ...(override?.environment ?? [])];
  return {
    ...fromFiles,
    ...Object.fromEntries(plain.map((variable) => [variable.name ?? '', variable.value ?? ''])),
    ...secrets,
  };
}
