import { guide } from '../../engine/docs.ts';
import { factRule } from '../../engine/fact-rule.ts';
import { quote } from '../../engine/lists.ts';
import type { Rule } from '../../engine/rule.ts';
import { roles } from './subjects.ts';

const EXECUTION_ROLE = guide('task_execution_IAM_role');

export const accountRoleRules: Rule[] = [
  factRule({
    id: 'pass-role',
    severity: 'error',
    appliesTo: 'taskRoleArn, executionRoleArn',
    title: 'The caller may pass the roles of the task.',
    docs: EXECUTION_ROLE,
    needs: ['roles'],
    subjects: roles,
    fact(facts, { role }) {
      const found = facts.roles?.[role];
      return found === 'missing' ? undefined : found?.callerMayPass;
    },
    passes: ({ role }) => `You may pass the role ${quote(role)} to ECS.`,
    check({ path, role }, mayPass, report) {
      if (!mayPass)
        report(path, `You may not pass the role ${quote(role)} to ECS: iam:PassRole is not allowed.`);
    },
  }),
  factRule({
    id: 'role-trust',
    severity: 'launch',
    appliesTo: 'taskRoleArn, executionRoleArn',
    title: 'The roles of the task exist and trust ecs-tasks.amazonaws.com.',
    docs: EXECUTION_ROLE,
    needs: ['roles'],
    subjects: roles,
    fact: (facts, { role }) => facts.roles?.[role],
    passes: ({ role }) => `The role ${quote(role)} exists and trusts ecs-tasks.amazonaws.com.`,
    check({ path, role }, found, report) {
      if (found === 'missing') report(path, `There is no role ${quote(role)}.`);
      else if (!found.trustsEcsTasks) {
        report(
          path,
          `The role ${quote(role)} does not trust ecs-tasks.amazonaws.com, so no task can assume it.`,
        );
      }
    },
  }),
];
