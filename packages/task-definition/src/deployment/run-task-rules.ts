import { guide } from '../engine/docs.ts';
import { duplicates, quote } from '../engine/lists.ts';
import type { DeploymentRule } from './deployment-rule.ts';
import type { RunTaskRequest } from './launch-request.ts';
import { MAX_OVERRIDES, MAX_RUN_COUNT } from './limits.ts';

const RUN_TASK = 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html';
const MAX_STARTED_BY = 128;
const MAX_GROUP = 255;

/** The rules of a request to run tasks alone. */
export const runTaskRules: DeploymentRule<RunTaskRequest>[] = [
  {
    id: 'run-task-count',
    docs: guide('service-quotas'),
    check({ count = 1 }, _definition, report) {
      if (count < 1 || count > MAX_RUN_COUNT)
        report('count', `The number of tasks is ${count}; RunTask starts 1 to ${MAX_RUN_COUNT} at once.`);
    },
  },
  {
    id: 'run-task-started-by',
    docs: RUN_TASK,
    check({ startedBy = '' }, _definition, report) {
      if (startedBy.length > MAX_STARTED_BY) {
        report('startedBy', `It has ${startedBy.length} characters; ECS takes up to ${MAX_STARTED_BY}.`);
      }
      if (!/^[\w/-]*$/.test(startedBy))
        report('startedBy', 'It may hold letters, digits, hyphens, slashes and underscores only.');
    },
  },
  {
    id: 'run-task-group',
    docs: RUN_TASK,
    check({ group = '' }, _definition, report) {
      if (group.length > MAX_GROUP)
        report('group', `The group has ${group.length} characters; ECS takes up to ${MAX_GROUP}.`);
    },
  },
  {
    id: 'run-task-override-container',
    docs: RUN_TASK,
    check({ overrides }, { containerDefinitions = [] }, report) {
      const given = overrides?.containerOverrides ?? [];
      given.forEach(({ name }, index) => {
        if (containerDefinitions.some((container) => container.name === name)) return;
        report(
          `overrides.containerOverrides[${index}].name`,
          `Override for container named ${name} is not a container in the TaskDefinition.`,
        );
      });
      for (const [{ name = '' } = {}] of duplicates(given, (override) => override.name))
        report('overrides.containerOverrides', `The container ${quote(name)} is overridden more than once.`);
    },
  },
  {
    id: 'run-task-overrides-size',
    docs: RUN_TASK,
    check({ overrides }, _definition, report) {
      const size = overrides === undefined ? 0 : JSON.stringify(overrides).length;
      if (size > MAX_OVERRIDES)
        report(
          'overrides',
          `The overrides have ${size} characters as JSON; ECS takes up to ${MAX_OVERRIDES}.`,
        );
    },
  },
];
