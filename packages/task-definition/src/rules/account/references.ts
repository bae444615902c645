import { guide } from '../../engine/docs.ts';
import { factRule } from '../../engine/fact-rule.ts';
import { setting } from '../../engine/fixes.ts';
import { quote } from '../../engine/lists.ts';
import type { FactRule, Report, Rule } from '../../engine/rule.ts';
import type { Task } from '../../engine/task.ts';
import type { Facts, ParameterFact, SecretFact } from '../../facts.ts';
import { type Held, type InjectionRuleId, previewInjection } from '../../injection.ts';
import type { Place } from '../secrets.ts';
import { everyReference, type ReferenceSubject, references } from './subjects.ts';

const WHERE = 'secrets[].valueFrom, logConfiguration.secretOptions[].valueFrom';
const SECRETS = guide('secrets-envvar-secrets-manager');

function parameterReferences(task: Task): readonly Place[] {
  return task.derive(references).filter(({ reference }) => reference.kind === 'parameter');
}

function parameterNames(task: Task): readonly Place[] {
  return task.derive(parameterReferences).filter(({ text }) => !text.startsWith('arn:'));
}

function secretArns(task: Task): readonly Place[] {
  return task.derive(references).filter(({ reference }) => reference.kind === 'secret');
}

function secretKeys(task: Task): readonly Place[] {
  return task.derive(secretArns).filter(({ reference }) => reference.kind === 'secret' && reference.jsonKey);
}

/** The secret that a reference names; undefined where nobody asked, or there is none. */
function knownSecret({ secrets }: Facts, { text }: Place): SecretFact | undefined {
  const found = secrets?.[text];
  return found === 'missing' ? undefined : found;
}

/** Reports what a rule says of a place for which it is known what it finds. */
function reportProblems(
  id: InjectionRuleId,
  { path, name, reference }: ReferenceSubject,
  found: ParameterFact | SecretFact,
  report: Report,
): void {
  for (const { ruleId, message, fix } of previewInjection(reference, heldBy(found), { name })?.problems ??
    []) {
    if (ruleId === id) report(path, message, fix && setting(fix.label, path, fix.value));
  }
}

function heldBy(found: ParameterFact | SecretFact): Held {
  if (!('arn' in found)) return { kind: 'parameter', type: found.type };
  // Where nobody looked inside, rules about the inside do not ask.
  const { content = 'text', versionStages, versionIds, deletedDate } = found;
  return {
    kind: 'secret',
    content,
    ...(versionStages && { stages: versionStages }),
    ...(versionIds && { versionIds }),
    ...(deletedDate !== undefined && { deletedDate }),
  };
}

type HeldRule = Pick<FactRule, 'severity' | 'title'> & {
  id: InjectionRuleId;
  passes?: ((place: Place) => string) | 'silently';
};

/** Declares a rule about what a secret holds, as {@link previewInjection} tells it. */
function secretContentRule({
  isJudged,
  subjects = secretArns,
  ...rule
}: HeldRule & {
  isJudged?(found: SecretFact): boolean;
  subjects?(task: Task): readonly Place[];
}): FactRule {
  return factRule({
    ...rule,
    appliesTo: WHERE,
    docs: SECRETS,
    needs: ['secrets'],
    subjects,
    fact(facts, place) {
      const found = knownSecret(facts, place);
      const isKnown = isJudged ?? (({ content }: SecretFact) => content !== undefined);
      return found && isKnown(found) ? found : undefined;
    },
    check: (place, found, report) => reportProblems(rule.id, place, found, report),
  });
}

/** Declares a rule about the type of a parameter. */
function parameterTypeRule(rule: HeldRule): FactRule {
  return factRule({
    ...rule,
    appliesTo: WHERE,
    docs: guide('secrets-envvar-ssm-paramstore'),
    needs: ['parameters'],
    subjects: parameterReferences,
    fact({ parameters }, { text }) {
      const found = parameters?.[text];
      return found === 'missing' ? undefined : found;
    },
    check: (place, found, report) => reportProblems(rule.id, place, found, report),
  });
}

export const accountReferenceRules: Rule[] = [
  factRule({
    id: 'secret-missing',
    severity: 'launch',
    appliesTo: WHERE,
    title: 'What a reference names exists.',
    docs: guide('resource-initialization-error'),
    needs: ['parameters', 'secrets'],
    subjects: everyReference,
    fact: ({ parameters, secrets }, { text, reference }) =>
      reference.kind === 'parameter' ? parameters?.[text] : secrets?.[text],
    passes: ({ text, reference }) =>
      `The ${reference.kind === 'parameter' ? 'parameter' : 'secret'} ${quote(text)} exists.`,
    check(place, found, report) {
      const { path, name, text, reference } = place;
      if (reference.kind === 'invalid') return;
      if (found === 'missing') {
        const thing = reference.kind === 'parameter' ? 'parameter' : 'secret';
        report(path, `${quote(name)} refers to the ${thing} ${quote(text)}, which does not exist.`);
      } else if ('arn' in found) reportProblems('secret-missing', place, found, report);
    },
  }),
  factRule({
    id: 'secret-sm-bare-name',
    severity: 'launch',
    appliesTo: WHERE,
    title: 'A secret of Secrets Manager is given by its ARN.',
    docs: SECRETS,
    needs: ['secrets'],
    subjects: parameterNames,
    fact({ parameters, secrets }, { text }) {
      const parameter = parameters?.[text];
      // Whoever finds the parameter has no reason to look for a secret of that name.
      return parameter === undefined || parameter === 'missing' ? secrets?.[text] : 'missing';
    },
    passes: 'silently',
    check({ path, text }, found, report) {
      if (found === 'missing') return;
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
    appliesTo: WHERE,
    title: "A secret of another account is under a customer's key.",
    docs: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples_cross.html',
    needs: ['secrets'],
    subjects: secretArns,
    fact: knownSecret,
    passes: 'silently',
    check({ path, reference }, { kmsKeyId }, report, { facts: { accountId } }) {
      if (reference.kind !== 'secret' || accountId === undefined || reference.accountId === accountId) return;
      if (kmsKeyId !== undefined) return;
      report(
        path,
        `The secret is in account ${quote(reference.accountId)}, under the key that AWS manages there, which no other account may use.`,
      );
    },
  }),
  secretContentRule({
    id: 'secret-pending-deletion',
    severity: 'launch',
    title: 'No secret waits for its deletion.',
    isJudged: () => true,
    passes: 'silently',
  }),
  secretContentRule({
    id: 'secret-sm-key-missing',
    severity: 'launch',
    title: 'The secret has the JSON key that is asked for.',
    subjects: secretKeys,
    passes: ({ reference }) =>
      `The secret has the JSON key ${quote((reference.kind === 'secret' && reference.jsonKey) || '')}.`,
  }),
  secretContentRule({
    id: 'secret-sm-not-json',
    severity: 'launch',
    title: 'A secret of which a key is asked for is a JSON object.',
    subjects: secretKeys,
    passes: 'silently',
  }),
  secretContentRule({
    id: 'secret-sm-non-string',
    severity: 'warn',
    title: 'The value of a JSON key is a string.',
  }),
  secretContentRule({
    id: 'secret-sm-binary',
    severity: 'launch',
    title: 'The secret is text.',
    passes: 'silently',
  }),
  parameterTypeRule({
    id: 'secret-string-type',
    severity: 'warn',
    title: 'A parameter that holds a secret is a SecureString.',
  }),
  parameterTypeRule({
    id: 'secret-stringlist',
    severity: 'warn',
    title: 'A parameter is one text.',
  }),
];
