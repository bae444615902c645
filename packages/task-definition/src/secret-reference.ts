/** A Systems Manager parameter, whole: ECS knows no version or label of one. */
export interface ParameterReference {
  kind: 'parameter';
  /** As Parameter Store shows it: a hierarchy begins with a slash. */
  name: string;
  /** Region, account and partition stand in an ARN only; a bare name means those of the task. */
  region?: string;
  accountId?: string;
  partition?: string;
}

/** A Secrets Manager secret, or one key or version of it. */
export interface SecretsManagerReference {
  kind: 'secret';
  /** The ARN of the secret alone, as IAM and Secrets Manager take it. */
  arn: string;
  /** The name without the six characters that Secrets Manager appends. */
  name: string;
  /** Those six characters; absent in a partial ARN. */
  suffix?: string;
  region: string;
  accountId: string;
  partition: string;
  /** A top-level key of the secret's JSON. */
  jsonKey?: string;
  versionStage?: string;
  versionId?: string;
}

/**
 * - `empty`: nothing is given.
 * - `service`: an ARN of neither Systems Manager parameters nor Secrets Manager secrets.
 * - `parameter-name`: characters, a version or a label that ECS does not take, or over 2048 characters.
 * - `parameter-slashes`: an ARN with two slashes after `parameter`.
 * - `secret-colons`: a secret's ARN whose tail has not exactly three colons.
 */
export type InvalidReason = 'empty' | 'service' | 'parameter-name' | 'parameter-slashes' | 'secret-colons';

export interface InvalidReference {
  kind: 'invalid';
  reason: InvalidReason;
  /** What the person most likely meant, where that can be told. */
  suggestion?: string;
  /** How many colons the tail of a secret's ARN lacks, where more of them would mend it. */
  missingColons?: number;
}

export type SecretReference = ParameterReference | SecretsManagerReference | InvalidReference;

/** Characters that ECS takes in a parameter's name. */
const PARAMETER_NAME = /^[a-zA-Z0-9_./-]+$/;
const LONGEST_PARAMETER_NAME = 2048;
/** A name with a version or a label, as `GetParameter` takes it and ECS does not. */
const WITH_SELECTOR = /^([a-zA-Z0-9_./-]+):[a-zA-Z0-9_.-]{1,100}$/;
const LONGEST_SELECTED = LONGEST_PARAMETER_NAME + 101;
/** Where the resource begins among the parts of an ARN. */
const RESOURCE = 5;
const SECRET = 'secret:';
/** The hyphen and six characters that Secrets Manager appends to a name. */
const SECRET_SUFFIX = /^-([a-zA-Z0-9]{6})$/;
const SUFFIX_LENGTH = 7;

/**
 * Reads a `valueFrom` in ECS's order: an ARN of Secrets Manager, an ARN of Systems Manager, and anything else as
 * the name of a parameter in the task's own Region and account. Whether the thing exists is another question.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html
 */
export function parseSecretReference(text: string): SecretReference {
  if (text === '') return { kind: 'invalid', reason: 'empty' };
  if (!text.startsWith('arn:')) return parseName(text);
  // A definition may have hundreds of references, all read at once: by places, without a list of the parts.
  const starts = [0, 0, 0, 0, 0, 0];
  for (let part = 1; part <= RESOURCE; part += 1) {
    const colon = text.indexOf(':', starts[part - 1]);
    if (colon < 0) return { kind: 'invalid', reason: 'service' };
    starts[part] = colon + 1;
  }
  const partAt = (part: number) => text.slice(starts[part], (starts[part + 1] ?? 0) - 1);
  const home: Home = { partition: partAt(1), region: partAt(3), accountId: partAt(4) };
  const service = partAt(2);
  if (service === 'secretsmanager') return parseSecretArn(text, starts[RESOURCE] ?? 0, home);
  if (service === 'ssm') return parseParameterArn(home, text.slice(starts[RESOURCE]));
  return { kind: 'invalid', reason: 'service' };
}

interface Home {
  partition: string;
  region: string;
  accountId: string;
}

function parseName(name: string): SecretReference {
  if (isParameterName(name)) return { kind: 'parameter', name };
  // Other tails belong to another kind of reference: `ssm:/a/b`, or a secret's `name:key::`.
  const bare = name.length <= LONGEST_SELECTED ? (WITH_SELECTOR.exec(name)?.[1] ?? '') : '';
  const suggestion = isParameterName(bare) ? { suggestion: bare } : {};
  return { kind: 'invalid', reason: 'parameter-name', ...suggestion };
}

function parseParameterArn(home: Home, resource: string): SecretReference {
  const prefix = `arn:${home.partition}:ssm:${home.region}:${home.accountId}:`;
  // The guide's log option sample has `parameter:/name`, which is a slip.
  const tail = /^parameter[/:]/.test(resource) ? resource.slice('parameter/'.length) : undefined;
  if (tail === undefined) return { kind: 'invalid', reason: 'service' };
  if (resource.startsWith('parameter//') && isParameterName(tail)) {
    const suggestion = `${prefix}parameter/${tail.replace(/^\/+/, '')}`;
    return { kind: 'invalid', reason: 'parameter-slashes', suggestion };
  }
  if (!isParameterName(tail) || resource.startsWith('parameter:')) {
    const bare = tail.replace(/^\/+/, '').split(':')[0] ?? '';
    const suggestion = isParameterName(bare) ? { suggestion: `${prefix}parameter/${bare}` } : {};
    return { kind: 'invalid', reason: 'parameter-name', ...suggestion };
  }
  const { partition, region, accountId } = home;
  return { kind: 'parameter', name: tail.includes('/') ? `/${tail}` : tail, partition, region, accountId };
}

function parseSecretArn(text: string, start: number, home: Home): SecretReference {
  if (!text.startsWith(SECRET, start)) return { kind: 'invalid', reason: 'service' };
  const end = text.indexOf(':', start + SECRET.length);
  const arn = end < 0 ? text : text.slice(0, end);
  const fullName = arn.slice(start + SECRET.length);
  if (fullName === '') return { kind: 'invalid', reason: 'service' };
  const tail = end < 0 ? [] : text.slice(end + 1).split(':');
  if (tail.length !== 0 && tail.length !== 3) {
    const invalid = { kind: 'invalid', reason: 'secret-colons' } as const;
    const missingColons = 3 - tail.length;
    if (missingColons < 0) return invalid;
    return { ...invalid, missingColons, suggestion: text + ':'.repeat(missingColons) };
  }
  const { partition, region, accountId } = home;
  const suffix = SECRET_SUFFIX.exec(fullName.slice(-SUFFIX_LENGTH))?.[1];
  const name = suffix === undefined ? fullName : fullName.slice(0, -SUFFIX_LENGTH);
  const secret: SecretsManagerReference = { kind: 'secret', arn, name, partition, region, accountId };
  if (suffix !== undefined) secret.suffix = suffix;
  if (tail[0]) secret.jsonKey = tail[0];
  if (tail[1]) secret.versionStage = tail[1];
  if (tail[2]) secret.versionId = tail[2];
  return secret;
}

function isParameterName(text: string): boolean {
  return text.length <= LONGEST_PARAMETER_NAME && PARAMETER_NAME.test(text);
}

/** Where a parameter lives. */
export interface ParameterLocation extends Home {
  name: string;
}

/**
 * Writes the `valueFrom` of a parameter for a task: its name in the task's own Region, and its full ARN, with
 * one slash after `parameter`, for another Region.
 */
export function formatParameterReference(parameter: ParameterLocation, taskRegion: string): string {
  const { name, region, accountId, partition } = parameter;
  if (region === taskRegion) return name;
  return `arn:${partition}:ssm:${region}:${accountId}:parameter/${name.replace(/^\//, '')}`;
}

/** Which part and version of a secret is meant; the whole and the current one where nothing is told. */
export type SecretPart = Pick<SecretsManagerReference, 'jsonKey' | 'versionStage' | 'versionId'>;

/** Writes the `valueFrom` of a secret: its ARN, and all three colons as soon as one of the parts is told. */
export function formatSecretReference(
  arn: string,
  { jsonKey = '', versionStage = '', versionId = '' }: SecretPart = {},
): string {
  if (jsonKey === '' && versionStage === '' && versionId === '') return arn;
  return `${arn}:${jsonKey}:${versionStage}:${versionId}`;
}
