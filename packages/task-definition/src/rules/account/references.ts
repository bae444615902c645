import { guide } from '../../engine/docs.ts';
import { factRule } from '../../engine/fact-rule.ts';
import { setting } from '../../engine/fixes.ts';
import { quote } from '../../engine/lists.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Task } from '../../engine/task.ts';
import type { Facts, SecretFact } from '../../facts.ts';
import type { Place } from '../secrets.ts';
import { references } from './subjects.ts';

const SECRETS = guide('secrets-envvar-secrets-manager');

function parameterNames(task: Task): readonly Place[] {
  return task
    .derive(references)
    .filter(({ reference }) => reference.kind === 'parameter' && !reference.region);
}

function secretArns(task: Task): readonly Place[] {
  return task.derive(references).filter(({ reference }) => reference.kind === 'secret');
}

/** The secret that a reference names; undefined where nobody asked, or there is none. */
function knownSecret({ secrets }: Facts, { text }: Place): SecretFact | undefined {
  const found = secrets?.[text];
  return found === 'missing' ? undefined : found;
}

export const accountReferenceRules: Rule[] = [
  factRule({
    id: 'secret-missing',
    severity: 'launch',
    appliesTo: 'secrets[].valueFrom, logConfiguration.secretOptions[].valueFrom',
    title: 'What a reference names exists.',
    docs: guide('resource-initialization-error'),
    needs: ['parameters', 'secrets'],
    subjects: references,
    fact: ({ parameters, secrets }, { text, reference }) =>
      reference.kind === 'parameter' ? parameters?.[text] : secrets?.[text],
    check({ path, name, text, reference }, found, report) {
      if (found !== 'missing' || reference.kind === 'invalid') return;
      const thing = reference.kind === 'parameter' ? 'parameter' : 'secret';
      report(path, `${quote(name)} refers to the ${thing} ${quote(text)}, which does not exist.`);
    },
  }),
  factRule({
    id: 'secret-sm-bare-name',
    severity: 'launch',
    appliesTo: 'secrets[].valueFrom, logConfiguration.secretOptions[].valueFrom',
    title: 'A secret of Secrets Manager is given by its ARN.',
    docs: SECRETS,
    needs: ['secrets'],
    subjects: parameterNames,
    fact: ({ secrets }, { text }) => secrets?.[text],
    check({ path, text }, found, report, { facts: { parameters } }) {
      if (found === 'missing' || (parameters?.[text] !== undefined && parameters[text] !== 'missing')) return;
      report(
        path,
        `${quote(text)} is a secret in Secrets Manager, but ECS reads a bare name as a parameter; use its ARN.`,
        setting('Use the full ARN', path, found.arn),
      );
    },
  }),
  factRule({
    id: 'secret-key-cross-account',
    severity: 'launch',
    appliesTo: 'secrets[].valueFrom, logConfiguration.secretOptions[].valueFrom',
    title: "A secret of another account is under a customer's key.",
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html',
    needs: ['secrets'],
    subjects: secretArns,
    fact: knownSecret,
    check({ path, reference }, { kmsKeyId }, report, { facts: { accountId } }) {
      if (reference.kind !== 'secret' || accountId === undefined || reference.accountId === accountId) return;
      if (kmsKeyId !== undefined) return;
      report(
        path,
        `The secret is in account ${quote(reference.accountId)}, under the key that AWS manages there, which no other account may use.`,
      );
    },
  }),
  factRule({
    id: 'secret-pending-deletion',
    severity: 'launch',
    appliesTo: 'secrets[].valueFrom, logConfiguration.secretOptions[].valueFrom',
    title: 'No secret waits for its deletion.',
    docs: SECRETS,
    needs: ['secrets'],
    subjects: secretArns,
    fact: knownSecret,
    check({ path }, { deletedDate }, report) {
      if (deletedDate === undefined) return;
      report(path, 'The secret is scheduled for deletion, and cannot be read; restore it first.');
    },
  }),
];
