import type { Container } from '../engine/container.ts';
import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { entries, quote } from '../engine/lists.ts';
import { containerRule, type Report, type Rule, type RuleInfo, shapeRule } from '../engine/rule.ts';
import type { Task } from '../engine/task.ts';
import { describeEnum, respell } from './shape.ts';

const DOCS = guide('task_definition_parameters');
const AWSLOGS = guide('using_awslogs');
const FARGATE_DRIVERS: readonly string[] = ['awslogs', 'splunk', 'awsfirelens'];
const GROUP = /^[a-zA-Z0-9\-_/.#]+$/;
const AWSLOGS_OPTIONS: readonly string[] = [
  'awslogs-group',
  'awslogs-region',
  'awslogs-stream-prefix',
  'awslogs-create-group',
  'awslogs-datetime-format',
  'awslogs-multiline-pattern',
  'mode',
  'max-buffer-size',
];

/** What a rule about one driver sees of its options; values are never quoted in a message. */
interface Options {
  label: string;
  plain: Readonly<Record<string, string | undefined>>;
  /** Whether an option is given in plain or by reference. */
  has(name: string): boolean;
  /** The path of one option. */
  at(name: string): (string | number)[];
}

type DriverRule = Omit<RuleInfo, 'docs' | 'appliesTo'> & {
  check(options: Options, task: Task, report: Report): void;
};

/** Declares a rule that is checked for each container with the log driver. */
function driverRule(driver: 'awslogs' | 'splunk', { check, ...rule }: DriverRule): Rule {
  return containerRule({
    docs: driver === 'awslogs' ? AWSLOGS : DOCS,
    appliesTo: 'logConfiguration.options',
    ...rule,
    check(container, task, report) {
      if (container.definition.logConfiguration?.logDriver !== driver) return;
      check(container.derive(optionsOf), task, report);
    },
  });
}

function optionsOf({ definition, label, at }: Container): Options {
  const { options = {}, secretOptions } = definition.logConfiguration ?? {};
  const secret = new Set(secretOptions?.map((option) => option?.name));
  return {
    label,
    plain: options,
    has: (name) => secret.has(name) || Boolean(Object.hasOwn(options, name) && options[name]),
    at: (name) => at('logConfiguration', 'options', name),
  };
}

export const logRules: Rule[] = [
  shapeRule({
    id: 'log-driver-enum',
    appliesTo: 'logConfiguration.logDriver',
    title: 'A log driver is one that ECS knows.',
    docs: DOCS,
    message: describeEnum,
    fix: respell,
  }),
  containerRule({
    id: 'log-driver-fargate',
    severity: 'error',
    appliesTo: 'logConfiguration.logDriver',
    title: 'A log driver on Fargate is awslogs, splunk or awsfirelens.',
    docs: DOCS,
    check({ definition, at }, { fargate }, report) {
      const driver = definition.logConfiguration?.logDriver;
      if (!fargate || driver === undefined || FARGATE_DRIVERS.includes(driver)) return;
      report(
        at('logConfiguration', 'logDriver'),
        `Fargate takes the log drivers awslogs, splunk and awsfirelens, not ${driver}.`,
      );
    },
  }),
  containerRule({
    id: 'log-driver-windows-fargate',
    severity: 'launch',
    appliesTo: 'logConfiguration.logDriver',
    title: 'The log driver of Windows on Fargate is awslogs.',
    docs: DOCS,
    check({ definition, at }, { fargate, windows }, report) {
      const driver = definition.logConfiguration?.logDriver;
      if (!fargate || !windows || driver === undefined || driver === 'awslogs') return;
      report(
        at('logConfiguration', 'logDriver'),
        `Windows on Fargate logs by awslogs only, not by ${driver}.`,
      );
    },
  }),
  driverRule('awslogs', {
    id: 'awslogs-required-options',
    severity: 'error',
    title: 'awslogs has a log group and a Region.',
    check({ has, at, label }, { facts }, report) {
      for (const option of ['awslogs-group', 'awslogs-region']) {
        if (has(option)) continue;
        const knowsRegion = option === 'awslogs-region' && facts.region !== undefined && has('awslogs-group');
        const fix = knowsRegion ? setting(`Use ${facts.region}`, at(option), facts.region) : undefined;
        report(at(option), `${label} logs by awslogs and needs the option ${option}.`, fix);
      }
    },
  }),
  driverRule('awslogs', {
    id: 'awslogs-prefix-fargate',
    severity: 'error',
    title: 'awslogs on Fargate has a stream prefix.',
    check({ has, at, plain, label }, { fargate }, report) {
      if (!fargate || has('awslogs-stream-prefix')) return;
      const path = at('awslogs-stream-prefix');
      const fix = Object.keys(plain).length > 0 ? setting('Use ecs', path, 'ecs') : undefined;
      report(path, `${label} logs by awslogs on Fargate and needs the option awslogs-stream-prefix.`, fix);
    },
  }),
  driverRule('awslogs', {
    id: 'awslogs-prefix-ec2',
    severity: 'warn',
    title: 'awslogs has a stream prefix.',
    check({ has, at, label }, { fargate }, report) {
      if (fargate || has('awslogs-stream-prefix')) return;
      report(
        at('awslogs-stream-prefix'),
        `${label} has no awslogs-stream-prefix, so its streams bear the id of a container.`,
      );
    },
  }),
  driverRule('awslogs', {
    id: 'awslogs-unknown-option',
    severity: 'error',
    title: 'awslogs has options that ECS takes.',
    check({ plain, at }, _task, report) {
      for (const option of Object.keys(plain)) {
        if (AWSLOGS_OPTIONS.includes(option)) continue;
        report(
          at(option),
          `awslogs takes no option ${quote(option)}.`,
          removal('Remove the option', at(option)),
        );
      }
    },
  }),
  driverRule('awslogs', {
    id: 'awslogs-group-charset',
    severity: 'error',
    title: 'A log group has letters, digits and - _ / . # only.',
    check({ plain, at }, _task, report) {
      const group = plain['awslogs-group'];
      if (!group || GROUP.test(group)) return;
      report(at('awslogs-group'), 'The log group may have letters, digits and - _ / . # only.');
    },
  }),
  driverRule('awslogs', {
    id: 'awslogs-datetime-and-multiline',
    severity: 'error',
    title: 'awslogs has a date-time format or a multi-line pattern.',
    check({ has, at }, _task, report) {
      if (!has('awslogs-datetime-format') || !has('awslogs-multiline-pattern')) return;
      report(
        at('awslogs-multiline-pattern'),
        'awslogs takes awslogs-datetime-format or awslogs-multiline-pattern, not both.',
      );
    },
  }),
  driverRule('awslogs', {
    id: 'awslogs-mode-value',
    severity: 'error',
    title: 'The mode of awslogs is blocking or non-blocking.',
    check({ plain: { mode }, at }, _task, report) {
      if (mode === undefined || mode === 'blocking' || mode === 'non-blocking') return;
      report(at('mode'), 'The mode of awslogs is blocking or non-blocking.');
    },
  }),
  driverRule('awslogs', {
    id: 'awslogs-blocking',
    severity: 'warn',
    title: 'Logging does not hold the application up.',
    check({ plain, at }, _task, report) {
      if (plain.mode !== 'blocking') return;
      report(at('mode'), 'In blocking mode the application waits whenever CloudWatch Logs is slow.');
    },
  }),
  driverRule('awslogs', {
    id: 'awslogs-nonblocking-loss',
    severity: 'warn',
    title: 'Non-blocking logs have a buffer of a chosen size.',
    check({ plain, at }, _task, report) {
      if (plain.mode !== 'non-blocking' || plain['max-buffer-size']) return;
      report(
        at('max-buffer-size'),
        'In non-blocking mode lines are dropped once the buffer of 10 MiB is full; choose its size.',
        setting('Use 25m', at('max-buffer-size'), '25m'),
      );
    },
  }),
  driverRule('splunk', {
    id: 'splunk-token',
    severity: 'error',
    title: 'splunk has a token.',
    check({ has, at, label }, _task, report) {
      if (has('splunk-token')) return;
      report(at('splunk-token'), `${label} logs to Splunk and needs the secret option splunk-token.`);
    },
  }),
  driverRule('splunk', {
    id: 'splunk-token-plain',
    severity: 'warn',
    title: 'The Splunk token is a secret option.',
    check({ plain, at }, _task, report) {
      if (!plain['splunk-token']) return;
      report(at('splunk-token'), 'The Splunk token stands in plain text; give it as a secret option.');
    },
  }),
  containerRule({
    id: 'secret-option-duplicate',
    severity: 'error',
    appliesTo: 'logConfiguration.options, .secretOptions',
    title: 'No log option is given twice.',
    docs: guide('secrets-logconfig'),
    check({ definition: { logConfiguration }, at }, _task, report) {
      const given = new Set(Object.keys(logConfiguration?.options ?? {}));
      for (const [index, { name }] of entries(logConfiguration?.secretOptions)) {
        if (!name) continue;
        if (given.has(name)) {
          const path = at('logConfiguration', 'secretOptions', index, 'name');
          report(path, `The log option ${quote(name)} is given more than once.`);
        }
        given.add(name);
      }
    },
  }),
  containerRule({
    id: 'log-config-missing',
    severity: 'warn',
    appliesTo: 'logConfiguration',
    title: 'Every container logs somewhere.',
    docs: DOCS,
    check({ definition, label, at, isMisfit }, _task, report) {
      if (definition.logConfiguration || isMisfit('logConfiguration')) return;
      report(at('logConfiguration'), `${label} has no log collection.`);
    },
  }),
];
