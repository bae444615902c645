import { guide } from '../../engine/docs.ts';
import { factRule } from '../../engine/fact-rule.ts';
import { quote } from '../../engine/lists.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Task } from '../../engine/task.ts';
import { keyUseOf, knownKey } from './rights.ts';
import { everyReference, type ReferenceSubject } from './subjects.ts';

const WHERE = 'secrets[].valueFrom, logConfiguration.secretOptions[].valueFrom';

/** The references to what a customer's key encrypts. */
function sealedReferences(task: Task): readonly ReferenceSubject[] {
  return task.derive(everyReference).filter((subject) => keyUseOf(subject, task.facts) !== undefined);
}

/** The rules about the keys and the resource policies of what is referred to. */
export const keyRules: Rule[] = [
  factRule({
    id: 'secret-key-state',
    severity: 'launch',
    appliesTo: WHERE,
    title: 'The key of a parameter or a secret is enabled.',
    docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html',
    needs: ['keys'],
    subjects: sealedReferences,
    fact: (facts, subject) => facts.keys?.[keyUseOf(subject, facts)?.keyId ?? ''],
    passes: ({ text }) => `The key of ${quote(text)} is enabled.`,
    check({ path, text }, key, report) {
      if (key === 'missing') report(path, `There is no key under which ${quote(text)} could be decrypted.`);
      else if (key.state !== 'Enabled')
        report(path, `The key ${quote(key.arn)} is ${key.state}, and decrypts nothing.`);
    },
  }),
  factRule({
    id: 'secret-key-policy',
    severity: 'launch',
    appliesTo: WHERE,
    title: 'The policy of the key lets the execution role decrypt.',
    docs: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
    needs: ['keys'],
    subjects: sealedReferences,
    fact: (facts, subject) => knownKey(facts, keyUseOf(subject, facts))?.policyAllows,
    passes: ({ text }) => `The policy of the key of ${quote(text)} lets the execution role decrypt.`,
    check({ path, text }, policyAllows, report) {
      if (policyAllows) return;
      report(path, `The policy of the key of ${quote(text)} does not let the execution role do kms:Decrypt.`);
    },
  }),
  factRule({
    id: 'secret-resource-policy',
    severity: 'launch',
    appliesTo: WHERE,
    title: 'The resource policy of the secret lets the execution role read it.',
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html',
    needs: ['secrets'],
    subjects: (task) => task.derive(everyReference).filter(({ reference }) => reference.kind === 'secret'),
    fact({ secrets }, { text }) {
      const found = secrets?.[text];
      return found === 'missing' ? undefined : found?.policyRefuses;
    },
    passes: 'silently',
    check({ path, text }, policyRefuses, report) {
      if (policyRefuses) report(path, `The resource policy of ${quote(text)} refuses the execution role.`);
    },
  }),
  factRule({
    id: 'secret-launch-rate',
    severity: 'warn',
    appliesTo: 'secrets',
    title: 'Parameter Store answers all the calls of a launch in a second.',
    docs: guide('secrets-envvar-ssm-paramstore'),
    needs: ['rates'],
    subjects: (task) => (parametersOf(task) > 0 ? [{ path: ['containerDefinitions'] }] : []),
    fact: ({ rates }) => rates?.getParameters,
    check({ path }, rate, report, task) {
      const tasks = task.facts.launch?.count ?? 1;
      const calls = tasks * Math.ceil(parametersOf(task) / NAMES_PER_CALL);
      if (calls <= rate) return;
      report(
        path,
        `${tasks === 1 ? 'The start' : `The start of ${tasks} tasks`} calls GetParameters ${calls} times; Parameter Store takes ${rate} calls a second from this account. Raise its throughput, or start fewer tasks at once.`,
      );
    },
  }),
];

/** GetParameters takes ten names. */
const NAMES_PER_CALL = 10;

/** How many parameters the task reads at its start. */
function parametersOf(task: Task): number {
  const parameters = task.derive(everyReference).filter(({ reference }) => reference.kind === 'parameter');
  return new Set(parameters.map(({ text }) => text)).size;
}
