import type { Access, AccessAnswers, Facts } from '../../facts.ts';
import { arnPrefix } from '../../partition.ts';
import { parseEcrImage } from '../../policy/ecr-image.ts';
import { homeOf, parameterArn, REFERENCED_SECRET, secretArn, secretArnOfName } from '../../resource-arn.ts';
import type { SecretReference } from '../../secret-reference.ts';
import type { LogGroupSubject } from './subjects.ts';

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
