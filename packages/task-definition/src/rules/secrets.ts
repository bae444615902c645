import type { Secret } from '@aws-sdk/client-ecs';
import type { Clean } from '../engine/clean.ts';
import {
  containerRule,
  guide,
  type Report,
  type Rule,
  removal,
  setting,
  shapeRule,
  taskRule,
} from '../engine/rule.ts';
import { type Container, duplicates, entries, quote, type Task } from '../engine/task.ts';
import type { PathSegment } from '../path.ts';
import {
  EMPTY_REFERENCE,
  findingsOf,
  type ReferenceFinding,
  type ReferenceRuleId,
} from '../reference-findings.ts';
import { parseSecretReference, type SecretReference } from '../secret-reference.ts';

const PARAMETERS = guide('secrets-envvar-ssm-paramstore');
const SECRETS_MANAGER = guide('secrets-envvar-secrets-manager');

/** A reference that a container injects, as a variable or as a log option. */
interface Place {
  /** The name that the container or log driver sees. */
  name: string;
  /** The path of `valueFrom`. */
  path: PathSegment[];
  reference: SecretReference;
  /** The rules that the reference breaks by itself. */
  findings: readonly ReferenceFinding[];
}

const found = new WeakMap<Task, readonly Place[]>();

/** All references of a task, each read and judged once for all the rules about them. */
function placesOf(task: Task): readonly Place[] {
  let places = found.get(task);
  if (!places) {
    places = task.containers.flatMap(({ definition, at }) => [
      ...readAll(task, definition.secrets, (index) => at('secrets', index, 'valueFrom')),
      ...readAll(task, definition.logConfiguration?.secretOptions, (index) =>
        at('logConfiguration', 'secretOptions', index, 'valueFrom'),
      ),
    ]);
    found.set(task, places);
  }
  return places;
}

function readAll(
  { facts }: Task,
  secrets: Clean<Secret[]> | undefined,
  path: (index: number) => PathSegment[],
): Place[] {
  return entries(secrets).flatMap(([index, { name = '', valueFrom }]) => {
    // The shape reports an empty reference.
    if (!valueFrom) return [];
    const reference = parseSecretReference(valueFrom);
    return [{ name, path: path(index), reference, findings: findingsOf(reference, { ...facts, name }) }];
  });
}

type ReferenceRule = Omit<Rule, 'check' | 'appliesTo'> & {
  check(place: Place, task: Task, report: Report): void;
};

/** Declares a rule that is checked once for each reference of the task. */
function referenceRule({ check, ...rule }: ReferenceRule): Rule {
  return taskRule({
    ...rule,
    appliesTo: 'secrets[].valueFrom, logConfiguration.secretOptions[].valueFrom',
    check(task, report) {
      for (const place of placesOf(task)) check(place, task, report);
    },
  });
}

/** Declares a rule that a reference breaks by itself, as {@link findingsOf} judges it. */
function findingRule(rule: Omit<ReferenceRule, 'check'> & { id: ReferenceRuleId }): Rule {
  return referenceRule({
    ...rule,
    check({ path, findings }, _task, report) {
      for (const { ruleId, message, suggestion } of findings) {
        if (ruleId !== rule.id) continue;
        report(path, message, suggestion && setting(suggestion.label, path, suggestion.value));
      }
    },
  });
}

export const secretRules: Rule[] = [
  shapeRule({
    id: 'secret-name-required',
    appliesTo: 'secrets[].name',
    title: 'Every secret has a key.',
    docs: PARAMETERS,
    message: () => 'The secret needs a key.',
  }),
  shapeRule({
    id: 'secret-valuefrom-required',
    appliesTo: 'secrets[].valueFrom',
    title: 'Every secret has a reference.',
    docs: PARAMETERS,
    message: () => EMPTY_REFERENCE,
  }),
  containerRule({
    id: 'secret-env-clash',
    severity: 'error',
    appliesTo: 'secrets[].name, environment[].name',
    title: 'No key is both a plain variable and a secret.',
    docs: PARAMETERS,
    check: reportClash,
  }),
  containerRule({
    id: 'secret-duplicate',
    severity: 'error',
    appliesTo: 'secrets[].name',
    title: 'No secret is given twice.',
    docs: PARAMETERS,
    check({ definition, at }, _task, report) {
      for (const sharing of duplicates(entries(definition.secrets), ([, { name }]) => name)) {
        for (const [index, { name }] of sharing) {
          report(
            at('secrets', index, 'name'),
            `The key ${quote(name ?? '')} is given ${sharing.length} times.`,
          );
        }
      }
    },
  }),
  findingRule({
    id: 'secret-ssm-name-charset',
    severity: 'error',
    title: 'A parameter name has up to 2048 letters, digits and . - _ / only.',
    docs: PARAMETERS,
  }),
  findingRule({
    id: 'secret-ssm-cross-account',
    severity: 'error',
    title: 'A parameter is in the account of the task.',
    docs: PARAMETERS,
  }),
  findingRule({
    id: 'secret-ssm-arn-double-slash',
    severity: 'launch',
    title: 'The ARN of a parameter has one slash after parameter.',
    docs: PARAMETERS,
  }),
  findingRule({
    id: 'secret-arn-service',
    severity: 'error',
    title: 'A reference is of Parameter Store or Secrets Manager.',
    docs: PARAMETERS,
  }),
  findingRule({
    id: 'secret-sm-colon-count',
    severity: 'launch',
    title: 'After the ARN of a secret stand no or three colons.',
    docs: SECRETS_MANAGER,
  }),
  findingRule({
    id: 'secret-sm-suffix',
    severity: 'warn',
    title: 'The ARN of a secret ends in its six characters.',
    docs: SECRETS_MANAGER,
  }),
  findingRule({
    id: 'secret-sm-stage-and-id',
    severity: 'warn',
    title: 'A version is given by its stage or by its id.',
    docs: SECRETS_MANAGER,
  }),
  findingRule({
    id: 'secret-sm-version-id-length',
    severity: 'launch',
    title: 'A version id has 32 to 64 characters.',
    docs: SECRETS_MANAGER,
  }),
  findingRule({
    id: 'secret-sm-version-pinned',
    severity: 'warn',
    title: 'A rotated secret reaches the next task.',
    docs: SECRETS_MANAGER,
  }),
  findingRule({
    id: 'secret-cross-region-endpoint',
    severity: 'warn',
    title: 'A reference is in the Region of the task.',
    docs: guide('vpc-endpoints'),
  }),
];

function reportClash({ definition, at }: Container, _task: Task, report: Report): void {
  if (!definition.secrets?.length || !definition.environment?.length) return;
  const secrets = new Map(entries(definition.secrets).map(([index, { name }]) => [name, index]));
  const clashing = new Set<number>();
  definition.environment.forEach((variable, index) => {
    const secret = variable?.name ? secrets.get(variable.name) : undefined;
    if (secret === undefined) return;
    const message = `${quote(variable?.name ?? '')} is both a plain variable and a secret; a key must be one or the other.`;
    report(
      at('environment', index, 'name'),
      message,
      removal('Remove the plain variable', at('environment', index)),
    );
    if (!clashing.has(secret)) report(at('secrets', secret, 'name'), message);
    clashing.add(secret);
  });
}
