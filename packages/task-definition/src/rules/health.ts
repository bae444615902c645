import { guide } from '../engine/docs.ts';
import { setting } from '../engine/fixes.ts';
import { containerRule, type Rule, shapeRule } from '../engine/rule.ts';

const DOCS = guide('healthcheck');
const DEFAULT_INTERVAL = 30;
const DEFAULT_TIMEOUT = 5;

/** Declares the rule of a number with a least and a greatest value; `unit` follows it in the message. */
function rangeRule(
  id: string,
  member: 'interval' | 'timeout' | 'retries' | 'startPeriod',
  [least, most]: readonly [number, number],
): Rule {
  const unit = member === 'retries' ? '' : ' seconds';
  return containerRule({
    id,
    severity: 'error',
    appliesTo: `healthCheck.${member}`,
    title: `The ${member} of a health check is ${least} to ${most}${unit}.`,
    docs: DOCS,
    check({ definition: { healthCheck }, at }, _task, report) {
      const value = healthCheck?.[member];
      if (value === undefined || (value >= least && value <= most)) return;
      const nearest = value < least ? least : most;
      report(
        at('healthCheck', member),
        `The ${member} of the health check is ${value}${unit}; it ranges from ${least} to ${most}.`,
        setting(`Set it to ${nearest}`, at('healthCheck', member), nearest),
      );
    },
  });
}

export const healthRules: Rule[] = [
  shapeRule({
    id: 'health-command-required',
    appliesTo: 'healthCheck.command',
    title: 'A health check has a command.',
    docs: DOCS,
    message: () => 'The health check needs a command.',
  }),
  containerRule({
    id: 'health-command-prefix',
    severity: 'launch',
    appliesTo: 'healthCheck.command',
    title: 'The command of a health check begins with CMD or CMD-SHELL.',
    docs: DOCS,
    check({ definition: { healthCheck }, at }, _task, report) {
      const command = healthCheck?.command;
      const first = command?.[0];
      if (first === undefined || first === 'CMD' || first === 'CMD-SHELL' || first === 'NONE') return;
      if (isBracketed(first)) return;
      const path = at('healthCheck', 'command');
      const prefix = command?.length === 1 ? 'CMD-SHELL' : 'CMD';
      report(
        path,
        'The command of a health check begins with CMD or CMD-SHELL.',
        setting(`Begin with ${prefix}`, path, [prefix, ...(command ?? [])]),
      );
    },
  }),
  containerRule({
    id: 'health-command-brackets',
    severity: 'warn',
    appliesTo: 'healthCheck.command',
    title: 'The command of a health check is typed without brackets and quotes.',
    docs: DOCS,
    check({ definition: { healthCheck }, at }, _task, report) {
      if (!isBracketed(healthCheck?.command?.[0] ?? '')) return;
      report(
        at('healthCheck', 'command'),
        'The command has brackets or quotes in it; type its words with commas between them only.',
      );
    },
  }),
  rangeRule('health-interval', 'interval', [5, 300]),
  rangeRule('health-timeout', 'timeout', [2, 60]),
  rangeRule('health-retries', 'retries', [1, 10]),
  rangeRule('health-start-period', 'startPeriod', [0, 300]),
  containerRule({
    id: 'health-timeout-over-interval',
    severity: 'warn',
    appliesTo: 'healthCheck.timeout, .interval',
    title: 'A health check ends before the next begins.',
    docs: DOCS,
    check({ definition: { healthCheck }, at }, _task, report) {
      if (!healthCheck) return;
      const { timeout = DEFAULT_TIMEOUT, interval = DEFAULT_INTERVAL } = healthCheck;
      if (timeout < interval) return;
      report(
        at('healthCheck', 'timeout'),
        `The timeout of ${timeout} seconds is not below the interval of ${interval} seconds.`,
      );
    },
  }),
];

function isBracketed(word: string): boolean {
  return /^\s*[["]/.test(word);
}
