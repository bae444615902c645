import { quote } from './engine/lists.ts';
import type { Severity } from './issue.ts';
import type { JsonValueKind } from './json-value-kind.ts';
import type { SecretReference, SecretsManagerReference } from './secret-reference.ts';
import { looksSecret } from './sensitive.ts';

/** A parameter as `DescribeParameters` tells of it. */
export interface HeldParameter {
  kind: 'parameter';
  type: 'String' | 'StringList' | 'SecureString';
  /** It changes nothing of what arrives. */
  dataType?: string;
}

/** A secret as `DescribeSecret` tells of it, and what its value is like. The value itself has no place here. */
export interface HeldSecret {
  kind: 'secret';
  /** Binary; text that is no JSON object; or the keys of a JSON object, each with the kind of its value. */
  content: 'binary' | 'text' | { json: Readonly<Record<string, JsonValueKind>> };
  /** The staging labels of its versions; all of them, where they are given. */
  stages?: readonly string[];
  /** The ids of its versions; all of them, where they are given. */
  versionIds?: readonly string[];
  /** When it was marked for deletion. */
  deletedDate?: string;
}

export type Held = HeldParameter | HeldSecret;

/** The rules that are about what a reference finds. */
export type InjectionRuleId =
  | 'secret-sm-key-missing'
  | 'secret-sm-not-json'
  | 'secret-sm-non-string'
  | 'secret-sm-binary'
  | 'secret-string-type'
  | 'secret-stringlist'
  | 'secret-missing'
  | 'secret-pending-deletion';

/** One thing that breaks, or that surprises. */
export interface InjectionProblem {
  ruleId: InjectionRuleId;
  severity: Severity;
  message: string;
  /** A reference that mends it, and what the button says. */
  fix?: { label: string; value: string };
}

/** What a container gets. */
export interface InjectionPreview {
  /** A sentence for people. */
  sees: string;
  /** What such a value looks like, made up: a number of `5432000` as `5.432e+06`. */
  example?: { held: string; arrives: string };
  /** Whether the text is the very one that is held, another one, or none since the task does not start. */
  arrives: 'exact' | 'altered' | 'never';
  problems: readonly InjectionProblem[];
  /** A reference to the one key that was probably meant, where the whole of a JSON secret is taken. */
  suggestion?: { label: string; value: string };
}

/** What is known where the reference stands. */
interface InjectionContext {
  /** The variable or log option. */
  name?: string;
}

const NEVER = 'Nothing: the task does not start.';

/**
 * Tells what a container sees of what a reference finds, from the kind of it and never from the value. Gives
 * undefined where the reference is not one to what is held.
 *
 * The agent on EC2 prints what is no text as Go's `%v` does; Fargate's is not open to read, and taken to be the same.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 * @see https://github.com/aws/amazon-ecs-agent/blob/master/agent/asm/asm.go
 */
export function previewInjection(
  reference: SecretReference,
  held: Held,
  { name = '' }: InjectionContext = {},
): InjectionPreview | undefined {
  if (reference.kind === 'parameter' && held.kind === 'parameter')
    return ofParameter(held, name || reference.name);
  if (reference.kind === 'secret' && held.kind === 'secret') return ofSecret(reference, held, name);
  return undefined;
}

function ofParameter({ type }: HeldParameter, name: string): InjectionPreview {
  switch (type) {
    case 'SecureString':
      return { sees: 'The decrypted text of the parameter.', arrives: 'exact', problems: [] };
    case 'StringList':
      return {
        sees: 'The items of the list as one text, with commas between them.',
        example: { held: 'a, b and c', arrives: 'a,b,c' },
        arrives: 'exact',
        problems: [
          {
            ruleId: 'secret-stringlist',
            severity: 'warn',
            message:
              'The parameter is a StringList, which arrives as one text with commas; the application has to take it apart.',
          },
        ],
      };
    case 'String':
      return { sees: 'The text of the parameter.', arrives: 'exact', problems: ofPlainString(name) };
  }
}

function ofPlainString(name: string): InjectionProblem[] {
  // Of a hierarchy, the last level says what the parameter is.
  if (!looksSecret(name.slice(name.lastIndexOf('/') + 1))) return [];
  return [
    {
      ruleId: 'secret-string-type',
      severity: 'warn',
      message: `${quote(name)} looks like a secret, but the parameter is a String, which is stored in plain text. A SecureString is encrypted.`,
    },
  ];
}

function ofSecret(reference: SecretsManagerReference, held: HeldSecret, name: string): InjectionPreview {
  const problems = [...ofDeletion(held), ...ofVersion(reference, held)];
  const preview = ofContent(reference, held, name);
  // A secret that cannot be read at all has no content to speak of, yet its other faults are worth mending at once.
  if (problems.length === 0) return preview;
  return { sees: NEVER, arrives: 'never', problems: [...problems, ...preview.problems] };
}

function ofDeletion({ deletedDate }: HeldSecret): InjectionProblem[] {
  if (deletedDate === undefined) return [];
  const message =
    'The secret is marked for deletion, and Secrets Manager gives no value of it until it is restored.';
  return [{ ruleId: 'secret-pending-deletion', severity: 'launch', message }];
}

function ofVersion(
  { versionStage, versionId }: SecretsManagerReference,
  { stages, versionIds }: HeldSecret,
): InjectionProblem[] {
  const problem = { ruleId: 'secret-missing', severity: 'launch' } as const;
  const problems: InjectionProblem[] = [];
  if (versionId !== undefined && versionIds !== undefined && !versionIds.includes(versionId)) {
    problems.push({ ...problem, message: `The secret has no version with the id ${quote(versionId)}.` });
  }
  const stage = versionStage ?? (versionId === undefined ? 'AWSCURRENT' : undefined);
  if (stage !== undefined && stages !== undefined && !stages.includes(stage)) {
    problems.push({ ...problem, message: `No version of the secret has the stage ${quote(stage)}.` });
  }
  return problems;
}

function ofContent(
  reference: SecretsManagerReference,
  { content }: HeldSecret,
  name: string,
): InjectionPreview {
  const { jsonKey } = reference;
  if (content === 'binary') {
    return never({
      ruleId: 'secret-sm-binary',
      message: 'The secret is binary, and ECS injects text only. Store it as text, in Base64 if need be.',
    });
  }
  if (content === 'text') {
    if (jsonKey === undefined) return { sees: 'The text of the secret.', arrives: 'exact', problems: [] };
    return never({
      ruleId: 'secret-sm-not-json',
      message: `The key ${quote(jsonKey)} is asked for, but the secret is no JSON object.`,
      fix: { label: 'Use the whole secret', value: withKey(reference, undefined) },
    });
  }
  if (jsonKey === undefined) return wholeJson(reference, Object.keys(content.json), name);
  const kind = Object.hasOwn(content.json, jsonKey) ? content.json[jsonKey] : undefined;
  return kind === undefined ? keyMissing(reference, Object.keys(content.json)) : ofValue(kind, jsonKey);
}

function wholeJson(
  reference: SecretsManagerReference,
  keys: readonly string[],
  name: string,
): InjectionPreview {
  const meant = keyMeant(keys, name);
  return {
    sees: 'The whole secret as JSON text, braces and all. To have one value of it, name its key.',
    arrives: 'exact',
    problems: [],
    ...(meant !== undefined && {
      suggestion: { label: `Take the key ${meant} only`, value: withKey(reference, meant) },
    }),
  };
}

/** The key that the name of a variable ends in, as `DB_PASSWORD` does in `password`; the longest of several. */
function keyMeant(keys: readonly string[], name: string): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const wanted = plain(name);
  return keys
    .filter((key) => !key.includes(':') && plain(key) !== '' && wanted.endsWith(plain(key)))
    .sort((a, b) => plain(b).length - plain(a).length)[0];
}

function keyMissing(reference: SecretsManagerReference, keys: readonly string[]): InjectionPreview {
  const jsonKey = reference.jsonKey ?? '';
  const meant = keys.find((key) => key.toLowerCase() === jsonKey.toLowerCase());
  return never({
    ruleId: 'secret-sm-key-missing',
    message: `The secret has no key ${quote(jsonKey)}${meant === undefined ? '.' : `, but it has ${quote(meant)}: capital letters count.`}`,
    ...(meant !== undefined && { fix: { label: `Use ${meant}`, value: withKey(reference, meant) } }),
  });
}

function never(problem: Omit<InjectionProblem, 'severity'>): InjectionPreview {
  return { sees: NEVER, arrives: 'never', problems: [{ severity: 'launch', ...problem }] };
}

interface Print {
  sees: string;
  example?: { held: string; arrives: string };
  arrives: 'exact' | 'altered';
}

/** How each kind of value is printed. */
const PRINTS: Readonly<Record<JsonValueKind, Print>> = {
  string: { sees: 'The text of the key.', arrives: 'exact' },
  boolean: { sees: 'The word true or false.', example: { held: 'true', arrives: 'true' }, arrives: 'exact' },
  'integer-below-million': {
    sees: 'The digits of the number.',
    example: { held: '5432', arrives: '5432' },
    arrives: 'exact',
  },
  'integer-of-million-or-more': {
    sees: 'The number in exponent form, since it is a million or more.',
    example: { held: '1000000', arrives: '1e+06' },
    arrives: 'altered',
  },
  fraction: {
    sees: 'The number in its shortest form.',
    example: { held: '0.50', arrives: '0.5' },
    arrives: 'altered',
  },
  'fraction-in-exponent-form': {
    sees: 'The number in exponent form, since it is a million or more, or below a ten-thousandth.',
    example: { held: '0.00005', arrives: '5e-05' },
    arrives: 'altered',
  },
  null: {
    sees: 'The five characters <nil>, which are not empty.',
    example: { held: 'null', arrives: '<nil>' },
    arrives: 'altered',
  },
  object: {
    sees: 'The object as Go prints it, which is no JSON.',
    example: { held: '{"a":1}', arrives: 'map[a:1]' },
    arrives: 'altered',
  },
  array: {
    sees: 'The list as Go prints it, which is no JSON.',
    example: { held: '[1,2]', arrives: '[1 2]' },
    arrives: 'altered',
  },
};

const NOUNS: Readonly<Record<Exclude<JsonValueKind, 'string'>, string>> = {
  boolean: 'a boolean',
  'integer-below-million': 'a number',
  'integer-of-million-or-more': 'a number',
  fraction: 'a number',
  'fraction-in-exponent-form': 'a number',
  null: 'null',
  object: 'an object',
  array: 'a list',
};

function ofValue(kind: JsonValueKind, jsonKey: string): InjectionPreview {
  const print = PRINTS[kind];
  if (kind === 'string') return { ...print, problems: [] };
  const { held, arrives } = print.example ?? { held: '', arrives: '' };
  const outcome =
    print.arrives === 'exact'
      ? 'it arrives as a text'
      : `it arrives as another text, as ${held} does as ${arrives}`;
  const message = `The value of ${quote(jsonKey)} is ${NOUNS[kind]}, not a string: ${outcome}. Store it in quotes.`;
  return { ...print, problems: [{ ruleId: 'secret-sm-non-string', severity: 'warn', message }] };
}

/** The reference with another key, or with none. */
function withKey(
  { arn, versionStage = '', versionId = '' }: SecretsManagerReference,
  jsonKey: string | undefined,
): string {
  if (jsonKey === undefined && versionStage === '' && versionId === '') return arn;
  return `${arn}:${jsonKey ?? ''}:${versionStage}:${versionId}`;
}
