import type { Access, AccessAnswers, Facts, KeyFact } from '../../facts.ts';
import { arnPrefix } from '../../partition.ts';
import { parseEcrImage } from '../../policy/ecr-image.ts';
import { homeOf, parameterArn, REFERENCED_SECRET, secretArn, secretArnOfName } from '../../resource-arn.ts';
import type { SecretReference } from '../../secret-reference.ts';
import type { LogGroupSubject, ReferenceSubject } from './subjects.ts';

/** An action on a resource that a role must be allowed. */
export interface Right {
  action: string;
  resource: string;
}

/** What an execution role must be allowed to read a reference. */
export function rightsToRead(reference: SecretReference, facts: Facts): readonly Right[] {
  const home = homeOf(facts);
  switch (reference.kind) {
    case 'parameter': {
      const read = { action: 'ssm:GetParameters', resource: parameterArn(reference, home) };
      if (!reference.name.startsWith(REFERENCED_SECRET)) return [read];
      const resource = secretArnOfName(reference.name.slice(REFERENCED_SECRET.length), home);
      return [read, { action: 'secretsmanager:GetSecretValue', resource }];
    }
    case 'secret':
      return [{ action: 'secretsmanager:GetSecretValue', resource: secretArn(reference) }];
    case 'invalid':
      return [];
  }
}

/** The id under which what a reference names speaks of its customer's key, and the service that decrypts with it. */
export interface KeyUse {
  keyId: string;
  service: 'ssm' | 'secretsmanager';
}

/** The customer's key that a reference needs; undefined for the keys of AWS, and where nobody asked. */
export function keyUseOf({ text, reference }: ReferenceSubject, facts: Facts): KeyUse | undefined {
  const isParameter = reference.kind === 'parameter';
  const found = isParameter ? facts.parameters?.[text] : facts.secrets?.[text];
  if (found === undefined || found === 'missing' || found.kmsKeyId === undefined) return undefined;
  return { keyId: found.kmsKeyId, service: isParameter ? 'ssm' : 'secretsmanager' };
}

/** The customer's key that a reference needs, as far as it is known. */
export function knownKey({ keys }: Facts, use: KeyUse | undefined): KeyFact | undefined {
  const found = use && keys?.[use.keyId];
  return found === 'missing' ? undefined : found;
}

/** What a simulation said of a reference: the rights to read it, and to decrypt with its key if it has one. */
export function accessToReference(
  subject: ReferenceSubject,
  answers: AccessAnswers | undefined,
  facts: Facts,
): { access: Access; denied: Right | undefined } | undefined {
  const rights = rightsToRead(subject.reference, facts);
  const access = accessTo(rights, answers);
  if (access === undefined || access === 'denied') {
    return access && { access, denied: firstDenied(rights, answers) };
  }
  const use = keyUseOf(subject, facts);
  if (use === undefined || facts.keys?.[use.keyId] === 'missing') return { access, denied: undefined };
  const key = knownKey(facts, use);
  const decrypt = key?.decrypt?.[use.service];
  if (key === undefined || decrypt === undefined) return undefined;
  const right = { action: 'kms:Decrypt', resource: key.arn };
  return decrypt === 'denied' ? { access: decrypt, denied: right } : { access, denied: undefined };
}

/** What an execution role must be allowed to pull an image; nothing for one that is not in a private ECR registry. */
export function rightsToPull(image: string): readonly Right[] {
  const repository = parseEcrImage(image);
  if (!repository) return [];
  const resource = `${arnPrefix('ecr', repository)}:repository/${repository.name}`;
  return [
    { action: 'ecr:GetAuthorizationToken', resource: '*' },
    { action: 'ecr:BatchGetImage', resource },
    { action: 'ecr:GetDownloadUrlForLayer', resource },
  ];
}

/** The ARN of a log group as IAM compares it. */
export function logGroupArn({ group, region }: LogGroupSubject, facts: Facts): string {
  const home = homeOf({ ...facts, ...(region !== undefined && { region }) });
  return `${arnPrefix('logs', home)}:log-group:${group}:*`;
}

/** What a simulation said of rights, the worst of all; undefined where it was not asked for each. */
export function accessTo(rights: readonly Right[], answers: AccessAnswers | undefined): Access | undefined {
  let worst: Access = 'allowed';
  for (const { action, resource } of rights) {
    const answer = answers?.[action]?.[resource];
    if (answer === undefined) return undefined;
    if (answer === 'denied' || worst === 'allowed') worst = answer;
  }
  return worst;
}

/** The first of several rights that is denied. */
export function firstDenied(rights: readonly Right[], answers: AccessAnswers | undefined): Right | undefined {
  return rights.find(({ action, resource }) => answers?.[action]?.[resource] === 'denied');
}
