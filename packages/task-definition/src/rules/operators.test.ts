import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusRuleIds } from '../../corpus/rule-cases.ts';
import { validTaskDefinition } from '../testing/arbitrary.ts';
import { judgeByRule } from '../testing/judge-rule.ts';
import { containersOf, operatorOf, without } from '../testing/rule-operator.ts';
import { RULES } from './index.ts';

/** What else a definition may hold can take the reason of some rules away; these look at more than they name. */
const LOOKS_AROUND: Readonly<Record<string, readonly string[]>> = {
  // A volume from another container is somewhere to write.
  'readonly-root-no-tmp': ['volumesFrom', 'linuxParameters', 'mountPoints'],
  // Any container may mount the volume.
  'volume-unused': ['mountPoints'],
  'volume-unreferenced-at-launch': ['mountPoints'],
  // What the rule misses, another member may stand in for.
  'container-memory-required': ['memory', 'memoryReservation'],
  'execution-role-env-files': ['executionRoleArn'],
  'execution-role-fargate-awslogs': ['executionRoleArn'],
  'execution-role-fargate-ecr': ['executionRoleArn'],
  'execution-role-private-registry': ['executionRoleArn'],
  'execution-role-secret-options': ['executionRoleArn'],
  'execution-role-secrets': ['executionRoleArn'],
  'efs-iam-task-role': ['taskRoleArn'],
  's3files-role': ['taskRoleArn'],
  'exec-needs-task-role': ['taskRoleArn'],
  'image-docker-hub-limit': ['repositoryCredentials'],
  // After an entry point a command may be one argument.
  'entrypoint-array': ['entryPoint'],
};

describe.each(corpusRuleIds())('%s', (ruleId) => {
  const rule = RULES.find(({ id }) => id === ruleId);
  const { fail, breakIt } = operatorOf(ruleId);
  const around = new Set(LOOKS_AROUND[ruleId]);

  test('is raised in any definition that its operator breaks', () => {
    if (!rule) throw new Error('There is no such rule.');
    fc.assert(
      fc.property(validTaskDefinition(), (valid) => {
        const containerDefinitions = containersOf(valid).map((container) => without(container, around));
        const broken = breakIt({ ...without({ ...valid }, around), containerDefinitions });
        const paths = judgeByRule(rule, broken, fail.facts).issues.map(({ path }) => path);
        expect(paths).toEqual(expect.arrayContaining([...fail.paths]));
      }),
      { numRuns: 10 },
    );
  });
});
