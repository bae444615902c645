import type { OperationContext } from '../../operation.ts';
import { requestTagKeys, resourceTagKeys } from '../iam/access/tag-keys.ts';
import type { Conditions } from '../iam/policy/request-keys.ts';
import type { ActedOn, AskedCall, ResourcePolicyText, Resources } from '../service.ts';

/** How the rights to secrets find out what they have to know of secrets. */
export interface SecretLookup {
  /** Gives the full ARN of a secret by its name, its ARN or the ARN without the suffix. */
  arnOf(context: OperationContext, secretId: string): string | undefined;
  policyOf(context: OperationContext, arn: string): string | undefined;
  tagsOf(context: OperationContext, arn: string): readonly { key: string; value: string }[];
}

interface Named {
  SecretId?: string;
  SecretIdList?: string[];
  Name?: string;
  VersionId?: string;
  VersionStage?: string;
  KmsKeyId?: string;
  ForceDeleteWithoutRecovery?: boolean;
  RecoveryWindowInDays?: number;
  Tags?: { Key?: string; Value?: string }[];
}

/** The parts of a service that Secrets Manager's rights are made of. */
export interface SecretAccess {
  resources: Resources;
  resourcePolicy(context: OperationContext, arn: string): ResourcePolicyText | undefined;
  conditionKeys(context: OperationContext, call: AskedCall): Conditions;
}

const SECRET_OPERATIONS = [
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
 * Makes the rights to secrets.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html
 */
export function secretAccess({ arnOf, policyOf, tagsOf }: SecretLookup): SecretAccess {
  const secret = (context: OperationContext, secretId: string): ActedOn => {
    const { region, accountId } = context;
    const arn = arnOf(context, secretId) ?? secretId;
    if (arn.startsWith('arn:')) return arn;
    // Of a name that is nobody's, refusals say no more than the name.
    return { arn: `arn:aws:secretsmanager:${region}:${accountId}:secret:${secretId}`, shown: secretId };
  };
  const one = (context: OperationContext, { SecretId }: Named) =>
    SecretId === undefined ? [] : [secret(context, SecretId)];
  return {
    resources: {
      ...Object.fromEntries(SECRET_OPERATIONS.map((name) => [name, one])),
      CreateSecret: ({ region, accountId }, { Name }: Named) => [
        { arn: `arn:aws:secretsmanager:${region}:${accountId}:secret:${Name}`, shown: String(Name) },
      ],
    },
    resourcePolicy: (context, arn) => {
      const document = policyOf(context, arn);
      return document === undefined ? undefined : { document };
    },
    conditionKeys: (context, { input, resource }) => {
      const { SecretId, Name, VersionId, VersionStage, KmsKeyId, Tags, ...more } = input as Named;
      const tags = tagsOf(context, resource);
      return {
        ...resourceTagKeys(tags),
        ...resourceTagKeys(tags, 'secretsmanager'),
        ...requestTagKeys(Tags),
        'secretsmanager:SecretId': SecretId,
        'secretsmanager:Name': Name,
        'secretsmanager:VersionId': VersionId,
        'secretsmanager:VersionStage': VersionStage,
        'secretsmanager:KmsKeyId': KmsKeyId,
        'secretsmanager:ForceDeleteWithoutRecovery': textOf(more.ForceDeleteWithoutRecovery),
        'secretsmanager:RecoveryWindowInDays': textOf(more.RecoveryWindowInDays),
      };
    },
  };
}

function textOf(value: boolean | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
