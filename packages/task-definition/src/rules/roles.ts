import type { Container } from '../engine/container.ts';
import { guide } from '../engine/docs.ts';
import { removal } from '../engine/fixes.ts';
import { type Rule, taskRule } from '../engine/rule.ts';
import type { Task } from '../engine/task.ts';
import { isEcrImage } from './image-name.ts';

const EXECUTION_ROLE = guide('task_execution_IAM_role');
const ROLE_NAME = /^[\w+=,.@-]{1,64}$/;
const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/;

interface Need {
  id: string;
  title: string;
  /** What the message says the role is needed for. */
  purpose: string;
  docs: string;
  /** Only Fargate needs the role for this; an instance has a role of its own. */
  fargateOnly?: true;
  isNeeded(definition: Container['definition']): boolean;
}

/** Declares a rule by which something in a container needs an execution role. An empty text is no role. */
function needsExecutionRole({ id, title, purpose, docs, fargateOnly, isNeeded }: Need): Rule {
  return taskRule({
    id,
    severity: 'error',
    appliesTo: 'executionRoleArn',
    title,
    docs,
    check(task: Task, report) {
      if (task.definition.executionRoleArn || task.isMisfit(['executionRoleArn'])) return;
      if (fargateOnly && !task.fargate) return;
      const needing = task.containers.find(({ definition }) => isNeeded(definition));
      if (needing) report(['executionRoleArn'], `${needing.label} needs a task execution role ${purpose}.`);
    },
  });
}

export const roleRules = [
  needsExecutionRole({
    id: 'execution-role-fargate-ecr',
    title: 'A Fargate task with an image of Amazon ECR has an execution role.',
    purpose: 'to pull its image from Amazon ECR',
    docs: EXECUTION_ROLE,
    fargateOnly: true,
    isNeeded: ({ image }) => image !== undefined && isEcrImage(image),
  }),
  needsExecutionRole({
    id: 'execution-role-fargate-awslogs',
    title: 'A Fargate task that logs to CloudWatch has an execution role.',
    purpose: 'to write to CloudWatch Logs',
    docs: EXECUTION_ROLE,
    fargateOnly: true,
    isNeeded: ({ logConfiguration }) => logConfiguration?.logDriver === 'awslogs',
  }),
  needsExecutionRole({
    id: 'execution-role-secrets',
    title: 'A task with secrets has an execution role.',
    purpose: 'to read its secrets',
    docs: guide('specifying-sensitive-data-parameters'),
    isNeeded: ({ secrets }) => (secrets?.length ?? 0) > 0,
  }),
  needsExecutionRole({
    id: 'execution-role-secret-options',
    title: 'A task with secret log options has an execution role.',
    purpose: 'to read its secret log options',
    docs: guide('secrets-logconfig'),
    isNeeded: ({ logConfiguration }) => (logConfiguration?.secretOptions?.length ?? 0) > 0,
  }),
  needsExecutionRole({
    id: 'execution-role-private-registry',
    title: 'A task with an image of a private registry has an execution role.',
    purpose: 'to sign in to its private registry',
    docs: guide('private-auth'),
    isNeeded: ({ repositoryCredentials }) => repositoryCredentials !== undefined,
  }),
  needsExecutionRole({
    id: 'execution-role-env-files',
    title: 'A task with environment files has an execution role.',
    purpose: 'to read its environment files',
    docs: guide('taskdef-envfiles'),
    isNeeded: ({ environmentFiles }) => (environmentFiles?.length ?? 0) > 0,
  }),
  taskRule({
    id: 'role-arn-shape',
    severity: 'error',
    appliesTo: 'taskRoleArn, executionRoleArn',
    title: 'A role is given by its ARN or its name.',
    docs: guide('task-iam-roles'),
    check({ definition }, report) {
      for (const member of ['taskRoleArn', 'executionRoleArn'] as const) {
        const role = definition[member];
        if (!role || isRole(role)) continue;
        report([member], 'This is neither the ARN of an IAM role nor the name of one.');
      }
    },
  }),
  taskRule({
    id: 'role-same',
    severity: 'warn',
    appliesTo: 'taskRoleArn, executionRoleArn',
    title: 'The task role and the execution role are two roles.',
    docs: EXECUTION_ROLE,
    check({ definition: { taskRoleArn, executionRoleArn } }, report) {
      if (!taskRoleArn || taskRoleArn !== executionRoleArn) return;
      report(
        ['taskRoleArn'],
        'The task role is the execution role too, so the application may read every secret that the task injects.',
        removal('Remove the task role', ['taskRoleArn']),
      );
    },
  }),
];

function isRole(text: string): boolean {
  return ROLE_NAME.test(text) || ROLE_ARN.test(text);
}
