import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusRuleIds, readRuleCases } from '../../corpus/rule-cases.ts';
import { validTaskDefinition } from '../testing/arbitrary.ts';
import { judgeByRule } from '../testing/judge-rule.ts';
import { RULES } from './index.ts';

type Json = Readonly<Record<string, unknown>>;

/** Where a definition runs decides what a rule is about; an operator leaves it to the file of the rule. */
const PLACE = [
  'requiresCompatibilities',
  'networkMode',
  'runtimePlatform',
  'cpu',
  'memory',
  'ipcMode',
  'pidMode',
];

const containersOf = (definition: unknown): readonly Json[] => {
  const { containerDefinitions } = definition as { containerDefinitions?: unknown };
  const isRecord = (item: unknown): item is Json => typeof item === 'object' && item !== null;
  return Array.isArray(containerDefinitions) ? containerDefinitions.filter(isRecord) : [];
};

const without = (record: Json, keys: ReadonlySet<string>): Json =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));

/**
 * The operator of a rule: it gives any valid definition what the rule's failing file has, and takes away what that
 * file lacks beside the passing one. Whatever else the definition holds stays as it is.
 */
function operatorOf(ruleId: string) {
  const cases = readRuleCases(ruleId);
  const [fail] = cases.filter(({ name }) => name === 'fail');
  const [pass] = cases.filter(({ name }) => name === 'pass');
  if (!fail || !pass) throw new Error(`${ruleId} has no fail.json and pass.json.`);
  const [broken, kept] = [fail.definition as Json, pass.definition as Json];
  const ofTask = new Set([...Object.keys(broken), ...Object.keys(kept), ...PLACE]);
  const ofContainers = new Set([...containersOf(broken), ...containersOf(kept)].flatMap(Object.keys));
  const breakIt = (valid: Json): unknown => {
    const [spare = {}] = containersOf(valid);
    const others = without(spare, ofContainers);
    const { containerDefinitions } = broken;
    const containers = Array.isArray(containerDefinitions)
      ? { containerDefinitions: containerDefinitions.map((own: Json) => ({ ...others, ...own })) }
      : {};
    return { ...without(valid, ofTask), ...broken, ...containers };
  };
  return { fail, breakIt };
}

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
