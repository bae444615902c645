import type { Tag } from '@aws-sdk/client-secrets-manager';
import type { OperationContext } from '../../operation.ts';
import { readTags } from '../../store/tags.ts';
import { requestTagKeys, resourceTagKeys } from '../iam/access/tag-keys.ts';
import type { Conditions } from '../iam/policy/request-keys.ts';
import type { AskedCall, ResourcePolicyText, Resources } from '../service.ts';
import { findSecretIfPresent } from './secret-store.ts';

interface Named {
  Name?: string;
  SecretId?: string;
  SecretIdList?: string[];
  VersionId?: string;
  VersionStage?: string;
  Tags?: Tag[];
}

/** What is not there has no six characters yet: a policy that names it with a wildcard at its end fits. */
function arnOf(context: OperationContext, secretId: string): string {
  const owner = secretId.startsWith('arn:') ? secretId.split(':') : [];
  const { region, accountId } = context;
  const there = context.within({ region: owner[3] ?? region, accountId: owner[4] ?? accountId });
  const found = findSecretIfPresent(there, secretId);
  if (found) return found.arn;
  return owner.length > 0 ? secretId : `arn:aws:secretsmanager:${region}:${accountId}:secret:${secretId}`;
}

const one = (context: OperationContext, { SecretId }: Named) => (SecretId ? [arnOf(context, SecretId)] : []);

/** The operations that are about one secret. */
const OF_ONE = [
  'CancelRotateSecret',
  'DeleteResourcePolicy',
  'DeleteSecret',
  'DescribeSecret',
  'GetResourcePolicy',
  'GetSecretValue',
  'ListSecretVersionIds',
  'PutResourcePolicy',
  'PutSecretValue',
  'RestoreSecret',
  'RotateSecret',
  'TagResource',
  'UntagResource',
  'UpdateSecret',
  'UpdateSecretVersionStage',
  'ValidateResourcePolicy',
] as const;

/**
 * What Secrets Manager's operations act on.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
 */
export const secretResources: Resources = {
  ...Object.fromEntries(OF_ONE.map((name) => [name, one])),
  CreateSecret: (context, { Name }: Named) => [arnOf(context, String(Name))],
};

/** Gives the policy of a secret. */
export function secretResourcePolicy(context: OperationContext, arn: string): ResourcePolicyText | undefined {
  const document = findSecretIfPresent(context, arn)?.policy;
  return document ? { document } : undefined;
}

/** Gives the condition keys that tell of a secret and of what is asked of it. */
export function secretConditionKeys(context: OperationContext, { input, resource }: AskedCall): Conditions {
  const { SecretId, VersionId, VersionStage, Tags } = input as Named;
  const tags = readTags(context.database, resource);
  return {
    ...resourceTagKeys(tags),
    ...resourceTagKeys(tags, 'secretsmanager'),
    ...requestTagKeys(Tags),
    'secretsmanager:SecretId': SecretId,
    'secretsmanager:VersionId': VersionId,
    'secretsmanager:VersionStage': VersionStage,
  };
}
