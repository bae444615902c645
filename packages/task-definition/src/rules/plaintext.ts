import { guide } from '../engine/docs.ts';
import { entries, quote } from '../engine/lists.ts';
import { containerRule, type Rule, variableRule } from '../engine/rule.ts';
import type { Fix, JsonPatchOperation } from '../issue.ts';
import { proposedParameterName } from '../parameter-name.ts';
import { type PathSegment, toPointer } from '../path.ts';
import { detectSecret } from '../secret-detector.ts';
import { looksSecret } from '../sensitive.ts';

const DOCS = guide('specifying-sensitive-data');
const LABEL = 'Move to Parameter Store';

/** Takes a plain value away, and refers to a parameter in its place. */
function moveToParameterStore(
  name: string,
  { plain, list, isFirst, key }: { plain: PathSegment[]; list: PathSegment[]; isFirst: boolean; key: string },
): Fix {
  const create: JsonPatchOperation[] = isFirst ? [{ op: 'add', path: toPointer(list), value: [] }] : [];
  return {
    label: LABEL,
    patch: [
      ...create,
      { op: 'add', path: toPointer([...list, '-']), value: { name: key, valueFrom: name } },
      { op: 'remove', path: toPointer(plain) },
    ],
    createsParameter: { name },
  };
}

export const plaintextRules: Rule[] = [
  variableRule({
    id: 'env-plaintext-secret',
    severity: 'warn',
    appliesTo: 'environment[]',
    title: 'No secret is written in plain text.',
    docs: DOCS,
    check({ name, value, container, index }, report, task) {
      if (!value) return;
      const isNamed = looksSecret(name);
      const kind = isNamed ? undefined : detectSecret(value);
      if (kind === undefined && !isNamed) return;
      const { definition, at } = container;
      // Where the key is a secret already, the clash is told; the plain one has only to go.
      const isTaken = entries(definition.secrets).some(([, secret]) => secret.name === name);
      report(
        'value',
        kind === undefined
          ? `${quote(name)} looks like a secret; anyone who may read the task definition can read its value. Give it by reference.`
          : `The value of ${quote(name)} looks like ${kind}; anyone who may read the task definition can read it. Give it by reference.`,
        isTaken
          ? undefined
          : moveToParameterStore(proposedParameterName(task.definition.family, definition.name, name), {
              plain: at('environment', index),
              list: at('secrets'),
              isFirst: definition.secrets === undefined,
              key: name,
            }),
      );
    },
  }),
  containerRule({
    id: 'log-option-plaintext-secret',
    severity: 'warn',
    appliesTo: 'logConfiguration.options',
    title: 'No secret log option is written in plain text.',
    docs: guide('secrets-logconfig'),
    check({ definition: { logConfiguration, name }, at }, task, report) {
      const { options = {}, secretOptions } = logConfiguration ?? {};
      for (const [option, value] of Object.entries(options)) {
        // The token of Splunk has a rule of its own.
        if (!value || option === 'splunk-token') continue;
        const isNamed = looksSecret(option);
        const kind = isNamed ? undefined : detectSecret(value);
        if (kind === undefined && !isNamed) continue;
        const isTaken = entries(secretOptions).some(([, secret]) => secret.name === option);
        const plain = at('logConfiguration', 'options', option);
        report(
          plain,
          kind === undefined
            ? `The log option ${quote(option)} looks like a secret; give it as a secret option.`
            : `The log option ${quote(option)} looks like ${kind}; give it as a secret option.`,
          isTaken
            ? undefined
            : moveToParameterStore(proposedParameterName(task.definition.family, name, option), {
                plain,
                list: at('logConfiguration', 'secretOptions'),
                isFirst: secretOptions === undefined,
                key: option,
              }),
        );
      }
    },
  }),
];
