import { parseSecretReference } from '../secret-reference.ts';

/** What a text is that was meant as a reference, and the reference that was meant. */
export interface Pasted {
  /** A sentence that does not quote the text. */
  message: string;
  fix?: { label: string; value: string };
}

const DYNAMIC = /^\{\{resolve:(ssm|ssm-secure|secretsmanager):(.+)\}\}$/s;
const LONGEST = 4096;

/** Recognizes what people paste in the place of a reference; undefined for everything else. */
export function recognize(text: string): Pasted | undefined {
  if (text.length > LONGEST) return undefined;
  return (
    ofBlanks(text) ?? ofDynamicReference(text) ?? ofAddress(text) ?? ofPrefix(text) ?? ofPlaceholder(text)
  );
}

/** Blanks around a text, which are in the way of every other reading of it. */
export function ofBlanks(text: string): Pasted | undefined {
  const trimmed = text.trim();
  if (trimmed === text || text.length > LONGEST) return undefined;
  const message = 'There are blanks around the reference; ECS takes them as a part of it.';
  return { message, ...fixed('Remove the blanks', trimmed) };
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html */
function ofDynamicReference(text: string): Pasted | undefined {
  if (!text.startsWith('{{resolve:')) return undefined;
  const message =
    'This is a dynamic reference of CloudFormation, which ECS does not read. In a template it would put the value itself into the definition.';
  const [, service, rest = ''] = DYNAMIC.exec(text) ?? [];
  const meant = service === 'secretsmanager' ? fromDynamicSecret(rest) : rest.split(':')[0];
  return { message, ...fixed('Use the reference of ECS', meant ?? '') };
}

/** `ARN:SecretString:json-key:version-stage:version-id`, of which each part may be left out at the end. */
function fromDynamicSecret(text: string): string | undefined {
  const parts = text.split(':');
  // A name alone has no Region and account to make an ARN of.
  if (parts[0] !== 'arn') return undefined;
  const [jsonKey = '', versionStage = '', versionId = ''] = parts.slice(8);
  const arn = parts.slice(0, 7).join(':');
  return jsonKey + versionStage + versionId === '' ? arn : [arn, jsonKey, versionStage, versionId].join(':');
}

function ofAddress(text: string): Pasted | undefined {
  if (text.startsWith('s3://')) {
    return {
      message: 'An object of Amazon S3 is no secret; a file of variables belongs to the environment files.',
    };
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    return {
      message:
        'This is an address, not a reference. If there is a password in it, put it into Parameter Store or Secrets Manager and refer to it.',
    };
  }
  return undefined;
}

const PREFIX =
  /^(?:ssm|ssm-secure|parameterstore|parameter|secretsmanager|secret|asm|valueFrom)[:=]\s*(.+)$/is;

/** Other tools write the name of the store in front. */
function ofPrefix(text: string): Pasted | undefined {
  const meant = PREFIX.exec(text)?.[1];
  if (meant === undefined) return undefined;
  const isOfSecrets = /^(?:secret|asm)/i.test(text) && !meant.startsWith('arn:');
  return {
    message: isOfSecrets
      ? 'ECS knows no prefix: a secret of Secrets Manager is given by its full ARN.'
      : 'ECS knows no prefix: a parameter is given by its name or its ARN alone.',
    ...(!isOfSecrets && fixed('Remove the prefix', meant)),
  };
}

function ofPlaceholder(text: string): Pasted | undefined {
  if (!/\$\{|\$\(|^<.*>$|\{\{/s.test(text)) return undefined;
  return { message: 'A placeholder stands here that was not filled in; ECS takes it by its letter.' };
}

/** A fix only for what can be read, so that nothing else is shown on a button. */
function fixed(label: string, value: string): Pick<Pasted, 'fix'> {
  return parseSecretReference(value).kind === 'invalid' ? {} : { fix: { label, value } };
}
