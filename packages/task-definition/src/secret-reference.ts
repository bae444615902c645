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
const SECRET_SUFFIX = /-([a-zA-Z0-9]{6})$/;

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
  const parts = text.split(':');
  const [, partition = '', service, region = '', accountId = '', ...resource] = parts;
  if (service === 'secretsmanager') return parseSecretArn({ partition, region, accountId }, resource);
  if (service === 'ssm') return parseParameterArn({ partition, region, accountId }, resource.join(':'));
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
  return { kind: 'parameter', name: tail.includes('/') ? `/${tail}` : tail, ...home };
}

function parseSecretArn(home: Home, resource: readonly string[]): SecretReference {
  const [type, fullName = '', ...tail] = resource;
  if (type !== 'secret' || fullName === '') return { kind: 'invalid', reason: 'service' };
  const arn = `arn:${home.partition}:secretsmanager:${home.region}:${home.accountId}:secret:${fullName}`;
  if (tail.length !== 0 && tail.length !== 3) {
    const invalid = { kind: 'invalid', reason: 'secret-colons' } as const;
    const missingColons = 3 - tail.length;
    if (missingColons < 0) return invalid;
    return { ...invalid, missingColons, suggestion: [arn, ...tail].join(':') + ':'.repeat(missingColons) };
  }
  const [jsonKey, versionStage, versionId] = tail;
  const suffix = SECRET_SUFFIX.exec(fullName)?.[1];
  return {
    kind: 'secret',
    arn,
    name: suffix === undefined ? fullName : fullName.slice(0, -suffix.length - 1),
    ...(suffix !== undefined && { suffix }),
    ...home,
    ...(jsonKey && { jsonKey }),
    ...(versionStage && { versionStage }),
    ...(versionId && { versionId }),
  };
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
