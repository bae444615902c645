import { FEATURES } from '../feature-versions.ts';
import type { Severity } from '../issue.ts';
import { partitionOf } from '../partition.ts';
import { findingsOf, type ReferenceContext } from '../reference-findings.ts';
import { REFERENCED_SECRET } from '../resource-arn.ts';
import { secretRules } from '../rules/secrets.ts';
import type { ParameterReference, SecretReference, SecretsManagerReference } from '../secret-reference.ts';
import { ofBlanks, recognize } from './pasted.ts';

/** What is known where a reference stands. */
export interface DoctorFacts extends Pick<ReferenceContext, 'region' | 'accountId'> {
  /** The full ARN of the secret that the text names, where a look-up found one. */
  secretArn?: string;
}

/** Something that a person should know about a reference. */
export interface ReferenceNote {
  /** `error` for what is refused or fails when the task starts. */
  tone: 'info' | 'warning' | 'error';
  message: string;
  /** The rule that says the same of a definition. */
  ruleId?: string;
  /** A reference that mends it, and what the button says. */
  fix?: { label: string; value: string };
}

const TONES: Readonly<Record<Severity, ReferenceNote['tone']>> = {
  error: 'error',
  launch: 'error',
  warn: 'warning',
};
const ORDER = ['error', 'warning', 'info'];

/** All notes about a reference, the worst first. */
export function notesOf(text: string, reference: SecretReference, facts: DoctorFacts): ReferenceNote[] {
  const blanks = ofBlanks(text);
  const notes: ReferenceNote[] = [
    ...ofRules(reference, facts),
    ...(blanks ? [{ tone: 'error' as const, ...blanks }] : ofKind(text, reference, facts)),
  ];
  return notes.sort((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone));
}

function ofKind(text: string, reference: SecretReference, facts: DoctorFacts): ReferenceNote[] {
  switch (reference.kind) {
    case 'invalid':
      return ofInvalid(text, facts);
    case 'parameter':
      return ofParameter(text, reference, facts);
    case 'secret':
      return ofSecret(text, reference, facts);
  }
}

function ofRules(reference: SecretReference, facts: DoctorFacts): ReferenceNote[] {
  return findingsOf(reference, facts).map(({ ruleId, message, suggestion, isConditional }) => {
    const severity = secretRules.find(({ id }) => id === ruleId)?.severity ?? 'error';
    const fix = ruleId === 'secret-sm-suffix' ? fullArn(reference, facts) : suggestion;
    return { tone: isConditional ? 'warning' : TONES[severity], message, ruleId, ...(fix && { fix }) };
  });
}

function fullArn(reference: SecretReference, { secretArn }: DoctorFacts): ReferenceNote['fix'] {
  if (secretArn === undefined || reference.kind !== 'secret') return undefined;
  const { jsonKey, versionStage, versionId } = reference;
  const hasTail = [jsonKey, versionStage, versionId].some((part) => part !== undefined);
  const tail = hasTail ? `:${jsonKey ?? ''}:${versionStage ?? ''}:${versionId ?? ''}` : '';
  return { label: 'Use the full ARN', value: `${secretArn}${tail}` };
}

const NAME_WITH_TAIL = /^(?!arn:)[A-Za-z0-9/_+=.@!-]{1,512}((?::[^:]{0,256}){3})$/;
const COLON_AFTER_PARAMETER = /^arn:[^:]*:ssm:[^:]*:[^:]*:parameter:/;

function ofInvalid(text: string, { secretArn }: DoctorFacts): ReferenceNote[] {
  const pasted = recognize(text);
  if (pasted) return [{ tone: 'info', ...pasted }];
  const tail = NAME_WITH_TAIL.exec(text)?.[1];
  if (tail !== undefined) {
    return [
      {
        tone: 'info',
        message: 'A JSON key or version is taken of a secret only, and a secret is given by its full ARN.',
        ...(secretArn !== undefined && { fix: { label: 'Use the full ARN', value: `${secretArn}${tail}` } }),
      },
    ];
  }
  if (COLON_AFTER_PARAMETER.test(text)) {
    return [
      { tone: 'info', message: 'In the ARN of a parameter a slash follows the word parameter, not a colon.' },
    ];
  }
  return [];
}

function ofParameter(text: string, parameter: ParameterReference, facts: DoctorFacts): ReferenceNote[] {
  const notes: ReferenceNote[] = [];
  const { name } = parameter;
  if (parameter.region === undefined) {
    if (facts.secretArn !== undefined) {
      notes.push({
        tone: 'error',
        ruleId: 'secret-sm-bare-name',
        message:
          'A secret of Secrets Manager has this name, but ECS reads every bare name as that of a parameter.',
        fix: { label: 'Use the full ARN', value: facts.secretArn },
      });
    } else if (BY_CHANCE.test(name)) {
      notes.push({
        tone: 'warning',
        message:
          'This looks like the end of the ARN of a secret, but ECS reads every bare name as that of a parameter. A secret is given by its full ARN.',
      });
    } else {
      notes.push({
        tone: 'info',
        message: 'ECS reads every bare name as that of a parameter; a secret is given by its full ARN.',
      });
    }
    if (name.includes('/') && !name.startsWith('/')) {
      notes.push({
        tone: 'error',
        message:
          'The name of a parameter in a hierarchy begins with a slash; Parameter Store refuses this one.',
        fix: { label: 'Begin with a slash', value: `/${text}` },
      });
    }
  } else notes.push(...ofHome(text, parameter, facts));
  if (name.startsWith(REFERENCED_SECRET)) {
    notes.push({
      tone: 'info',
      message:
        'The execution role needs ssm:GetParameters as well as secretsmanager:GetSecretValue for this.',
    });
  }
  return notes;
}

const SUFFIX = /-[A-Za-z0-9]{6}$/;
/** Six characters by chance hardly ever make a word or a number. */
const WORD = /^(?:[a-z]+\d*|[A-Z]+|\d+)$/;
/** They nearly always have a capital letter, and something else. */
const BY_CHANCE = /-(?=[A-Za-z0-9]*[A-Z])(?=[A-Za-z0-9]*[a-z0-9])[A-Za-z0-9]{6}$/;
const PART = FEATURES.find(({ id }) => id === 'part-of-secret');

function ofSecret(text: string, secret: SecretsManagerReference, facts: DoctorFacts): ReferenceNote[] {
  const notes = ofHome(text, secret, facts);
  const { name, suffix, accountId, jsonKey, versionStage, versionId } = secret;
  if (facts.accountId !== undefined && accountId !== facts.accountId) {
    notes.push({
      tone: 'warning',
      message: `The secret is in account ${accountId}: it needs a resource policy that names the execution role, and a customer managed key whose policy does so too.`,
    });
  }
  if (suffix !== undefined && WORD.test(suffix)) {
    notes.push({
      tone: 'warning',
      message: `The last six characters, ${suffix}, look like a part of the name. If they are, the ARN lacks the six that Secrets Manager appends.`,
    });
  } else if (suffix !== undefined && SUFFIX.test(name)) {
    notes.push({
      tone: 'info',
      message:
        'The name itself ends in a hyphen and six characters, so only the full ARN finds the secret, as it stands here.',
    });
  }
  if (jsonKey !== undefined || versionStage !== undefined || versionId !== undefined) {
    notes.push({
      tone: 'info',
      message: `A JSON key or version takes Fargate ${PART?.fargateLinux} for Linux, or version ${PART?.ec2Agent} of the agent on EC2.`,
    });
  }
  return notes;
}

/** Notes about the partition, Region and account in an ARN. */
function ofHome(
  text: string,
  { partition = '', region = '', accountId = '' }: ParameterReference | SecretsManagerReference,
  facts: DoctorFacts,
): ReferenceNote[] {
  if (!/^[a-z]{2,4}(-[a-z]+)+-\d+$/.test(region) || !/^\d{12}$/.test(accountId)) {
    return [
      {
        tone: 'error',
        message: 'The ARN must have a Region, such as eu-west-1, and an account of twelve digits.',
      },
    ];
  }
  const own = partitionOf(region);
  if (partition !== own) {
    const value = text.replace(/^arn:[^:]*:/, `arn:${own}:`);
    const message = `The ARN is of the partition ${partition}, but ${region} belongs to ${own}.`;
    return [{ tone: 'error', message, fix: { label: `Use ${own}`, value } }];
  }
  if (facts.region === undefined || partitionOf(facts.region) === partition) return [];
  const message = `The reference is in the partition ${partition}, and the task in ${partitionOf(facts.region)}: no role reaches from one into the other.`;
  return [{ tone: 'error', message }];
}
