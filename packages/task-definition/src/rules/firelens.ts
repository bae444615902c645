import type { Container } from '../engine/container.ts';
import { guide } from '../engine/docs.ts';
import { entries } from '../engine/lists.ts';
import { containerRule, type Rule, shapeRule, taskRule } from '../engine/rule.ts';
import { describeEnum, respell } from './shape.ts';

const DOCS = guide('firelens-taskdef');
const USING = guide('using_firelens');
const RESERVED = ['/fluent-bit/etc/fluent-bit.conf', '/fluentd/etc/fluent.conf'];

function isRouter({ definition }: Container): boolean {
  return definition.firelensConfiguration !== undefined;
}

function logsByFirelens({ definition }: Container): boolean {
  return definition.logConfiguration?.logDriver === 'awsfirelens';
}

export const firelensRules: Rule[] = [
  taskRule({
    id: 'firelens-router-missing',
    severity: 'error',
    appliesTo: 'firelensConfiguration',
    title: 'Logs by awsfirelens have a log router.',
    docs: USING,
    check({ containers, logRouter }, report) {
      if (logRouter) return;
      for (const container of containers.filter(logsByFirelens)) {
        report(
          container.at('logConfiguration', 'logDriver'),
          `${container.label} logs by awsfirelens, but no container is a log router with firelensConfiguration.`,
        );
      }
    },
  }),
  taskRule({
    id: 'firelens-unused',
    severity: 'error',
    appliesTo: 'firelensConfiguration',
    title: 'A log router has logs to route.',
    docs: USING,
    check({ containers, logRouter }, report) {
      if (!logRouter || containers.some(logsByFirelens)) return;
      report(
        logRouter.at('firelensConfiguration'),
        `${logRouter.label} is a log router, but no container logs by awsfirelens.`,
      );
    },
  }),
  taskRule({
    id: 'firelens-one-router',
    severity: 'error',
    appliesTo: 'firelensConfiguration',
    title: 'A task has one log router.',
    docs: DOCS,
    check({ containers }, report) {
      const [first, ...others] = containers.filter(isRouter);
      for (const other of others) {
        report(other.at('firelensConfiguration'), `${first?.label} is a log router already; a task has one.`);
      }
    },
  }),
  shapeRule({
    id: 'firelens-type',
    appliesTo: 'firelensConfiguration.type',
    title: 'A log router is fluentbit or fluentd.',
    docs: DOCS,
    message: describeEnum,
    fix: respell,
  }),
  containerRule({
    id: 'firelens-s3-fargate',
    severity: 'error',
    appliesTo: 'firelensConfiguration.options',
    title: 'A log router on Fargate has its file in the image.',
    docs: DOCS,
    check({ definition: { firelensConfiguration }, at }, { fargate }, report) {
      if (!fargate || firelensConfiguration?.options?.['config-file-type'] !== 's3') return;
      report(
        at('firelensConfiguration', 'options', 'config-file-type'),
        'Fargate takes the config-file-type file only; put the file into a custom image.',
      );
    },
  }),
  containerRule({
    id: 'firelens-s3-arn',
    severity: 'error',
    appliesTo: 'firelensConfiguration.options',
    title: 'A configuration file in S3 is given by its ARN.',
    docs: DOCS,
    check({ definition: { firelensConfiguration }, at }, _task, report) {
      const options = firelensConfiguration?.options;
      if (options?.['config-file-type'] !== 's3') return;
      if (/^arn:aws[a-z-]*:s3:::[^/]+\/./.test(options['config-file-value'] ?? '')) return;
      report(
        at('firelensConfiguration', 'options', 'config-file-value'),
        'A configuration file in S3 is given by the ARN of its object.',
      );
    },
  }),
  containerRule({
    id: 'firelens-reserved-path',
    severity: 'launch',
    appliesTo: 'firelensConfiguration.options',
    title: 'A configuration file is not where FireLens writes its own.',
    docs: DOCS,
    check({ definition: { firelensConfiguration }, at }, _task, report) {
      if (!RESERVED.includes(firelensConfiguration?.options?.['config-file-value'] ?? '')) return;
      report(
        at('firelensConfiguration', 'options', 'config-file-value'),
        'FireLens writes its own configuration to this path; choose another.',
      );
    },
  }),
  taskRule({
    id: 'firelens-windows',
    severity: 'launch',
    appliesTo: 'logConfiguration.logDriver',
    title: 'A Windows task does not log by awsfirelens.',
    docs: USING,
    check({ containers, windows }, report) {
      for (const container of windows ? containers.filter(logsByFirelens) : []) {
        report(
          container.at('logConfiguration', 'logDriver'),
          'Windows containers cannot log by awsfirelens.',
        );
      }
    },
  }),
  containerRule({
    id: 'firelens-depends',
    severity: 'warn',
    appliesTo: 'dependsOn',
    title: 'A container waits for the START or HEALTHY of the log router.',
    docs: DOCS,
    check({ definition, at }, { containersByName }, report) {
      for (const [index, { containerName, condition }] of entries(definition.dependsOn)) {
        const target = containersByName.get(containerName ?? '');
        if (!target || !isRouter(target) || !condition || condition === 'START' || condition === 'HEALTHY') {
          continue;
        }
        report(
          at('dependsOn', index, 'condition'),
          `The log router runs as long as the task, so ${condition} is never reached; use START or HEALTHY.`,
        );
      }
    },
  }),
];
