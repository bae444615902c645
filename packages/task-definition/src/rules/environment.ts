import type { Clean, Misfit } from '../engine/clean.ts';
import type { Container } from '../engine/container.ts';
import { guide } from '../engine/docs.ts';
import { removal } from '../engine/fixes.ts';
import { duplicates, entries, quote } from '../engine/lists.ts';
import { containerRule, type Rule, shapeRule, variableRule } from '../engine/rule.ts';
import type { Fix, JsonPatchOperation } from '../issue.ts';
import type { TaskDefinition } from '../model.ts';
import { toPointer } from '../path.ts';

const DOCS = guide('taskdef-envfiles');
const SECRETS = guide('secrets-envvar');
const SHELL_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Variables that ECS sets itself, and that the SDKs in the container rely upon. */
const SET_BY_ECS: ReadonlySet<string> = new Set([
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_EXECUTION_ENV',
  'ECS_AGENT_URI',
  'ECS_CONTAINER_METADATA_URI',
  'ECS_CONTAINER_METADATA_URI_V4',
]);

/** Declares a warning about the names of variables; `judge` gives the sentence for a name that breaks it. */
function nameRule(
  id: string,
  title: string,
  docs: string,
  judge: (name: string) => string | undefined,
): Rule {
  return variableRule({
    id,
    severity: 'warn',
    appliesTo: 'environment[].name',
    title,
    docs,
    check({ name }, report) {
      const message = judge(name);
      if (message !== undefined) report('name', message);
    },
  });
}

/** The names of the plain variables of a container. */
export function variableNames({ definition }: Container): ReadonlySet<string> {
  const names = new Set<string>();
  for (const variable of definition.environment ?? []) if (variable?.name) names.add(variable.name);
  return names;
}

export const environmentRules: Rule[] = [
  shapeRule({
    id: 'env-name-required',
    appliesTo: 'environment[].name',
    title: 'Every variable has a key.',
    docs: DOCS,
    message: () => 'The variable needs a key.',
  }),
  containerRule({
    id: 'env-duplicate',
    severity: 'warn',
    appliesTo: 'environment[].name',
    title: 'No variable is given twice.',
    docs: DOCS,
    check(container, _task, report) {
      const { definition, at } = container;
      const { environment = [] } = definition;
      if (container.derive(variableNames).size === environment.length) return;
      for (const sharing of duplicates([...environment.keys()], (index) => environment[index]?.name)) {
        for (const index of sharing) {
          const name = environment[index]?.name;
          report(
            at('environment', index, 'name'),
            `${quote(name ?? '')} is given ${sharing.length} times; which value the container sees is not said.`,
          );
        }
      }
    },
  }),
  shapeRule({
    id: 'env-valuefrom',
    appliesTo: 'environment[]',
    title: 'A variable by reference stands in secrets.',
    docs: SECRETS,
    message: () => 'A variable with valueFrom stands in secrets; environment takes name and value only.',
    fix: moveToSecrets,
  }),
  shapeRule({
    id: 'env-value-string',
    appliesTo: 'environment[].value',
    title: 'The value of a variable is a string.',
    docs: DOCS,
    message: () => 'The value of a variable must be a string; put it in quotes.',
  }),
  variableRule({
    id: 'env-value-empty',
    severity: 'warn',
    appliesTo: 'environment[].value',
    title: 'Every variable has a value.',
    docs: DOCS,
    check({ name, value, isMisfit }, report) {
      if (value !== undefined || isMisfit('value') || isMisfit('valueFrom')) return;
      report('value', `${quote(name)} has no value; it will be empty.`);
    },
  }),
  nameRule('env-name-shell', 'A variable has a name that shells can read.', DOCS, (name) =>
    SHELL_NAME.test(name)
      ? undefined
      : `Shells cannot read ${quote(name)}: a name has letters, digits and underscores, and no digit first.`,
  ),
  nameRule(
    'env-reserved-names',
    'No variable is one that ECS sets itself.',
    guide('task-metadata-endpoint-v4'),
    (name) =>
      SET_BY_ECS.has(name) ? `ECS sets ${name} itself; a value given here gets in its way.` : undefined,
  ),
];

/** Moves a variable to the secrets of its container, without a copy of its text in the fix. */
function moveToSecrets({ path, value }: Misfit, definition: Clean<TaskDefinition>): Fix | undefined {
  const [, container, , variable] = path;
  const { name, ...rest } = value as Record<string, unknown>;
  // With a value beside it, only the person can say which of the two is meant.
  if (typeof container !== 'number' || typeof name !== 'string' || 'value' in rest) return undefined;
  const secrets = definition.containerDefinitions?.[container]?.secrets;
  const list = ['containerDefinitions', container, 'secrets'];
  const from = toPointer(['containerDefinitions', container, 'environment', variable ?? 0]);
  const create: JsonPatchOperation[] = secrets ? [] : [{ op: 'add', path: toPointer(list), value: [] }];
  return {
    label: 'Move it to secrets',
    patch: [...create, { op: 'move', from, path: toPointer([...list, secrets?.length ?? 0]) }],
  };
}

export const environmentFileRules: Rule[] = [
  containerRule({
    id: 'env-files-max',
    severity: 'error',
    appliesTo: 'environmentFiles',
    title: 'A container has at most 10 environment files.',
    docs: DOCS,
    check({ definition: { environmentFiles }, label, at }, _task, report) {
      const count = environmentFiles?.length ?? 0;
      if (count > 10)
        report(at('environmentFiles'), `${label} has ${count} environment files; ECS takes 10.`);
    },
  }),
  containerRule({
    id: 'env-file-arn',
    severity: 'error',
    appliesTo: 'environmentFiles[].value',
    title: 'An environment file is given by the ARN of an S3 object.',
    docs: DOCS,
    missing: 'An environment file needs the ARN of an S3 object.',
    check({ definition, at }, _task, report) {
      for (const [index, { value }] of entries(definition.environmentFiles)) {
        if (!value || /^arn:aws[a-z-]*:s3:::[^/]+\/./.test(value)) continue;
        report(
          at('environmentFiles', index, 'value'),
          'An environment file is given as arn:aws:s3:::bucket/path.env, the ARN of its S3 object.',
        );
      }
    },
  }),
  shapeRule({
    id: 'env-file-type',
    appliesTo: 'environmentFiles[].type',
    title: 'An environment file is in s3.',
    docs: DOCS,
    message: () => 'The type of an environment file is s3.',
  }),
  containerRule({
    id: 'env-file-extension',
    severity: 'launch',
    appliesTo: 'environmentFiles[].value',
    title: 'The name of an environment file ends in .env.',
    docs: DOCS,
    check({ definition, at }, _task, report) {
      for (const [index, { value }] of entries(definition.environmentFiles)) {
        if (!value?.startsWith('arn:') || value.endsWith('.env')) continue;
        report(at('environmentFiles', index, 'value'), 'The name of an environment file must end in .env.');
      }
    },
  }),
  containerRule({
    id: 'env-file-windows',
    severity: 'launch',
    appliesTo: 'environmentFiles',
    title: 'A Windows container has no environment files.',
    docs: DOCS,
    check({ definition, at }, { windows }, report) {
      if (!windows || !definition.environmentFiles?.length) return;
      const path = at('environmentFiles');
      report(path, 'Windows containers take no environment files.', removal('Remove the files', path));
    },
  }),
];
