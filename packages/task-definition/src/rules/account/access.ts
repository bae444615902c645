import { guide } from '../../engine/docs.ts';
import { factRule, type Subject } from '../../engine/fact-rule.ts';
import { quote } from '../../engine/lists.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Task } from '../../engine/task.ts';
import type { Access, AccessAnswers } from '../../facts.ts';
import { isEcrImage } from '../image-name.ts';

import {
  accessTo,
  accessToReference,
  firstDenied,
  logGroupArn,
  type Right,
  rightsToPull,
  rightsToRead,
} from './rights.ts';
import {
  everyReference,
  type ImageSubject,
  images,
  type LogGroupSubject,
  logGroups,
  references,
} from './subjects.ts';

const EXECUTION_ROLE = guide('task_execution_IAM_role');

const TELEMETRY_ACTIONS: readonly string[] = [
  'xray:PutTraceSegments',
  'aps:RemoteWrite',
  'cloudwatch:PutMetricData',
];
const EXEC_ACTIONS = [
  'ssmmessages:CreateControlChannel',
  'ssmmessages:CreateDataChannel',
  'ssmmessages:OpenControlChannel',
  'ssmmessages:OpenDataChannel',
];

/** What a FireLens output needs, by the name of its plugin. */
const OUTPUT_ACTIONS: Readonly<Record<string, string>> = {
  cloudwatch: 'logs:PutLogEvents',
  cloudwatch_logs: 'logs:PutLogEvents',
  firehose: 'firehose:PutRecordBatch',
  kinesis_firehose: 'firehose:PutRecordBatch',
  kinesis: 'kinesis:PutRecords',
  kinesis_streams: 'kinesis:PutRecords',
  s3: 's3:PutObject',
};

const deny = (role: string, { action, resource }: Right) =>
  `The ${role} may not do ${action} on ${resource}.`;

function logGroupsToCreate(task: Task): readonly LogGroupSubject[] {
  return task.derive(logGroups).filter(({ creates }) => creates);
}

function ecrImages(task: Task): readonly ImageSubject[] {
  return task.derive(images).filter(({ image }) => isEcrImage(image));
}

interface OutputSubject extends Subject {
  output: string;
  action: string;
}

function firelensOutputs({ containers }: Task): readonly OutputSubject[] {
  return containers.flatMap(({ definition: { logConfiguration }, at }) => {
    if (logConfiguration?.logDriver !== 'awsfirelens') return [];
    const output = logConfiguration.options?.Name ?? '';
    const action = Object.hasOwn(OUTPUT_ACTIONS, output) ? OUTPUT_ACTIONS[output] : undefined;
    return action === undefined ? [] : [{ path: at('logConfiguration', 'options', 'Name'), output, action }];
  });
}

/** Containers of the AWS Distro for OpenTelemetry, which send traces and metrics with the task role. */
function collectors(task: Task): readonly ImageSubject[] {
  return task.derive(images).filter(({ image }) => /(^|\/)aws-otel-collector(:|@|$)/.test(image));
}

function executeCommand({ facts }: Task): readonly Subject[] {
  return facts.launch === undefined || facts.launch.enableExecuteCommand ? [{ path: ['taskRoleArn'] }] : [];
}

/** The answers on an action, whatever the resource: the best of them. */
function anyAccess(answers: AccessAnswers | undefined, action: string): Access | undefined {
  const found = Object.values(answers?.[action] ?? {});
  return found.find((access) => access !== 'denied') ?? found[0];
}

export const accessRules: Rule[] = [
  factRule({
    id: 'secret-no-iam',
    severity: 'launch',
    appliesTo: 'executionRoleArn',
    title: 'The execution role may read every reference.',
    docs: EXECUTION_ROLE,
    needs: ['executionRoleAccess'],
    subjects: everyReference,
    fact: ({ executionRoleAccess }, subject, { facts }) =>
      accessToReference(subject, executionRoleAccess, facts),
    passes: ({ text }) => `The execution role may read ${quote(text)}.`,
    check({ path }, { denied }, report) {
      if (denied) report(path, deny('execution role', denied));
    },
  }),
  factRule({
    id: 'secret-iam-on-task-role',
    severity: 'launch',
    appliesTo: 'taskRoleArn',
    title: 'The right to read a reference is with the execution role.',
    docs: EXECUTION_ROLE,
    needs: ['taskRoleAccess'],
    subjects: references,
    fact({ executionRoleAccess, taskRoleAccess }, { reference }, { facts }) {
      const rights = rightsToRead(reference, facts);
      const [execution, task] = [accessTo(rights, executionRoleAccess), accessTo(rights, taskRoleAccess)];
      // What the execution role may do asks nothing of the task role.
      if (execution !== undefined && execution !== 'denied') return { execution, task: execution };
      return execution && task && { execution, task };
    },
    passes: 'silently',
    check({ path }, { execution, task }, report) {
      if (execution !== 'denied' || task === 'denied') return;
      report(path, 'The task role may read this, but ECS reads it with the execution role, which may not.');
    },
  }),
  factRule({
    id: 'secret-iam-wildcard',
    severity: 'warn',
    appliesTo: 'executionRoleArn',
    title: 'The execution role may read what the task needs, and no more.',
    docs: EXECUTION_ROLE,
    needs: ['executionRoleAccess'],
    subjects: references,
    fact: ({ executionRoleAccess }, { reference }, { facts }) =>
      accessTo(rightsToRead(reference, facts), executionRoleAccess),
    check({ path }, access, report) {
      if (access !== 'any') return;
      report(
        path,
        'The execution role may read this by a statement on the resource *, so it may read any other too.',
      );
    },
  }),
  factRule({
    id: 'image-pull-execution-role',
    severity: 'launch',
    appliesTo: 'executionRoleArn',
    title: 'The execution role may pull the images of Amazon ECR.',
    docs: EXECUTION_ROLE,
    needs: ['executionRoleAccess'],
    subjects: ecrImages,
    fact: ({ executionRoleAccess }, { image }) => accessTo(rightsToPull(image), executionRoleAccess),
    passes: ({ image }) => `The execution role may pull ${quote(image)}.`,
    check({ path, image }, access, report, { facts }) {
      const denied = firstDenied(rightsToPull(image), facts.executionRoleAccess);
      if (access === 'denied' && denied) report(path, deny('execution role', denied));
    },
  }),
  factRule({
    id: 'awslogs-create-group-iam',
    severity: 'launch',
    appliesTo: 'logConfiguration.options["awslogs-create-group"]',
    title: 'The execution role may create the log groups that it is asked to.',
    docs: guide('using_awslogs'),
    needs: ['executionRoleAccess'],
    subjects: logGroupsToCreate,
    fact: ({ executionRoleAccess }, subject, { facts }) =>
      accessTo(
        [{ action: 'logs:CreateLogGroup', resource: logGroupArn(subject, facts) }],
        executionRoleAccess,
      ),
    check(subject, access, report, { facts }) {
      if (access !== 'denied') return;
      const path = subject.container.at('logConfiguration', 'options', 'awslogs-create-group');
      report(
        path,
        deny('execution role', { action: 'logs:CreateLogGroup', resource: logGroupArn(subject, facts) }),
      );
    },
  }),
  factRule({
    id: 'firelens-task-role',
    severity: 'launch',
    appliesTo: 'taskRoleArn',
    title: 'The task role may write to the destination of the logs.',
    docs: guide('using_firelens'),
    needs: ['taskRoleAccess'],
    subjects: firelensOutputs,
    fact: ({ taskRoleAccess }, { action }) => anyAccess(taskRoleAccess, action),
    check({ path, output, action }, access, report) {
      if (access !== 'denied') return;
      report(path, `The log router writes to ${output} with the task role, which may not do ${action}.`);
    },
  }),
  factRule({
    id: 'sidecar-adot-role',
    severity: 'launch',
    appliesTo: 'taskRoleArn',
    title: 'The task role may send the traces and metrics of the collector.',
    docs: guide('trace-data'),
    needs: ['taskRoleAccess'],
    subjects: collectors,
    fact({ taskRoleAccess }) {
      const answers = TELEMETRY_ACTIONS.map((action) => anyAccess(taskRoleAccess, action));
      return answers.find((access) => access !== undefined && access !== 'denied') ?? answers.find(Boolean);
    },
    check({ path }, access, report) {
      if (access !== 'denied') return;
      report(
        path,
        `The collector sends with the task role, which may do none of ${TELEMETRY_ACTIONS.join(', ')}.`,
      );
    },
  }),
  factRule({
    id: 'exec-needs-task-role',
    severity: 'launch',
    appliesTo: 'taskRoleArn',
    title: 'The task role may open the channels of ECS Exec.',
    docs: guide('ecs-exec'),
    needs: ['launch', 'taskRoleAccess'],
    subjects: executeCommand,
    fact({ launch, taskRoleAccess }, _subject, { definition }) {
      if (!launch) return undefined;
      if (!definition.taskRoleArn) return { missing: true, denied: [] };
      const answers = EXEC_ACTIONS.map((action) => [action, anyAccess(taskRoleAccess, action)] as const);
      if (answers.some(([, access]) => access === undefined)) return undefined;
      return {
        missing: false,
        denied: answers.flatMap(([action, access]) => (access === 'denied' ? action : [])),
      };
    },
    check({ path }, { missing, denied }, report) {
      if (missing) report(path, 'ECS Exec needs a task role with the rights of ssmmessages.');
      else if (denied.length > 0)
        report(path, `ECS Exec needs ${denied.join(', ')}, which the task role may not do.`);
    },
  }),
];
