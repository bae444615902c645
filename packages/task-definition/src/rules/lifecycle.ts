import { guide } from '../engine/docs.ts';
import { setting } from '../engine/fixes.ts';
import { containerRule, type Rule, shapeRule } from '../engine/rule.ts';

const DOCS = guide('task_definition_parameters');
const RESTART = guide('container-restart-policy');
const [MIN_TIMEOUT, MAX_TIMEOUT] = [2, 120];
const [MIN_PERIOD, MAX_PERIOD] = [60, 1800];
const MAX_EXIT_CODES = 50;

function timeoutRule(id: string, member: 'startTimeout' | 'stopTimeout'): Rule {
  return containerRule({
    id,
    severity: 'error',
    appliesTo: member,
    title: `A ${member} on Fargate is 2 to 120 seconds.`,
    docs: DOCS,
    check({ definition, at }, { fargate }, report) {
      const value = definition[member];
      if (!fargate || value === undefined || (value >= MIN_TIMEOUT && value <= MAX_TIMEOUT)) return;
      const nearest = value < MIN_TIMEOUT ? MIN_TIMEOUT : MAX_TIMEOUT;
      report(
        at(member),
        `The ${member} is ${value} seconds; Fargate takes ${MIN_TIMEOUT} to ${MAX_TIMEOUT}.`,
        setting(`Set it to ${nearest}`, at(member), nearest),
      );
    },
  });
}

export const lifecycleRules: Rule[] = [
  timeoutRule('start-timeout-fargate', 'startTimeout'),
  timeoutRule('stop-timeout-fargate', 'stopTimeout'),
  shapeRule({
    id: 'restart-enabled',
    appliesTo: 'restartPolicy.enabled',
    title: 'A restart policy says whether it is enabled.',
    docs: RESTART,
    message: () => 'The restart policy must say whether it is enabled.',
    fix: ({ path }) => setting('Turn it on', path, true),
  }),
  containerRule({
    id: 'restart-period',
    severity: 'error',
    appliesTo: 'restartPolicy.restartAttemptPeriod',
    title: 'The attempt reset period is 60 to 1800 seconds.',
    docs: RESTART,
    check({ definition: { restartPolicy }, at }, _task, report) {
      const period = restartPolicy?.restartAttemptPeriod;
      if (period === undefined || (period >= MIN_PERIOD && period <= MAX_PERIOD)) return;
      const nearest = period < MIN_PERIOD ? MIN_PERIOD : MAX_PERIOD;
      report(
        at('restartPolicy', 'restartAttemptPeriod'),
        `The attempt reset period is ${period} seconds; it ranges from ${MIN_PERIOD} to ${MAX_PERIOD}.`,
        setting(`Set it to ${nearest}`, at('restartPolicy', 'restartAttemptPeriod'), nearest),
      );
    },
  }),
  containerRule({
    id: 'restart-ignored-codes',
    severity: 'error',
    appliesTo: 'restartPolicy.ignoredExitCodes',
    title: 'A restart policy ignores at most 50 exit codes.',
    docs: RESTART,
    check({ definition: { restartPolicy }, at }, _task, report) {
      const count = restartPolicy?.ignoredExitCodes?.length ?? 0;
      if (count <= MAX_EXIT_CODES) return;
      report(at('restartPolicy', 'ignoredExitCodes'), `${count} exit codes are ignored; ECS takes up to 50.`);
    },
  }),
];
