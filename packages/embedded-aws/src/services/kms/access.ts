import type { OperationContext } from '../../operation.ts';
import { requestTagKeys } from '../iam/access/tag-keys.ts';
import type { Conditions } from '../iam/policy/request-keys.ts';
import type { AskedCall, ResourcePolicyText, Resources } from '../service.ts';

/** How the rights to keys find out what they have to know of keys. */
export interface KeyLookup {
  /** Gives the id of a key by its id, its ARN, an alias or an alias's ARN. */
  keyIdOf(context: OperationContext, reference: string): string | undefined;
  /** Gives the id of the key that a ciphertext was made with. */
  keyIdOfCiphertext(context: OperationContext, ciphertext: Uint8Array): string | undefined;
  policyOf(context: OperationContext, keyId: string): string | undefined;
}

interface Named {
  KeyId?: string;
  TargetKeyId?: string;
  AliasName?: string;
  CiphertextBlob?: Uint8Array;
  SourceKeyId?: string;
  DestinationKeyId?: string;
  EncryptionContext?: Record<string, string>;
  SourceEncryptionContext?: Record<string, string>;
  Tags?: { TagKey?: string; TagValue?: string }[];
}

/** The parts of a service that KMS's rights are made of. */
export interface KeyAccess {
  resources: Resources;
  resourcePolicy(context: OperationContext, arn: string): ResourcePolicyText | undefined;
  conditionKeys(context: OperationContext, call: AskedCall): Conditions;
}

const KEY_OPERATIONS = [
  'CancelKeyDeletion',
  'CreateGrant',
  'DescribeKey',
  'DisableKey',
  'DisableKeyRotation',
  'EnableKey',
  'EnableKeyRotation',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GetKeyPolicy',
  'GetKeyRotationStatus',
  'ListGrants',
  'ListKeyPolicies',
  'ListKeyRotations',
  'ListResourceTags',
  'PutKeyPolicy',
  'RetireGrant',
  'RevokeGrant',
  'RotateKeyOnDemand',
  'ScheduleKeyDeletion',
  'TagResource',
  'UntagResource',
  'UpdateKeyDescription',
] as const;

/**
 * Makes the rights to keys. The policy of a key has the last word: what it does not allow, or does not leave to the
 * account's own policies, nobody may do.
 * https://docs.aws.amazon.com/kms/latest/developerguide/kms-api-permissions-reference.html
 */
export function keyAccess({ keyIdOf, keyIdOfCiphertext, policyOf }: KeyLookup): KeyAccess {
  const keyArn = (context: OperationContext, reference: string | undefined): string[] => {
    if (reference === undefined) return [];
    const id = keyIdOf(context, reference);
    if (id !== undefined) return [`arn:aws:kms:${context.region}:${context.accountId}:key/${id}`];
    // A key that is not there is answered by the operation, to those who may use keys at all.
    return reference.startsWith('arn:') ? [reference] : [];
  };
  const one = (context: OperationContext, { KeyId }: Named) => keyArn(context, KeyId);
  const decrypted = (context: OperationContext, { KeyId, SourceKeyId = KeyId, CiphertextBlob }: Named) =>
    keyArn(context, SourceKeyId ?? (CiphertextBlob && keyIdOfCiphertext(context, CiphertextBlob)));
  const alias = (context: OperationContext, { AliasName, TargetKeyId }: Named) => [
    `arn:aws:kms:${context.region}:${context.accountId}:${AliasName}`,
    ...keyArn(context, TargetKeyId ?? AliasName),
  ];
  return {
    resources: {
      ...Object.fromEntries(KEY_OPERATIONS.map((name) => [name, one])),
      CreateAlias: alias,
      UpdateAlias: alias,
      DeleteAlias: alias,
      Decrypt: decrypted,
      ReEncrypt: (context, input: Named) => [
        ...decrypted(context, input),
        ...keyArn(context, input.DestinationKeyId),
      ],
    },
    resourcePolicy: (context, arn) => {
      const [, id] = /:key\/(.+)$/.exec(arn) ?? [];
      const document = id === undefined ? undefined : policyOf(context, id);
      return document === undefined ? undefined : { document, isRequired: true };
    },
    conditionKeys: (context, { input }) => {
      const { EncryptionContext, SourceEncryptionContext, Tags } = input as Named;
      const bound = Object.entries(EncryptionContext ?? SourceEncryptionContext ?? {});
      return {
        ...Object.fromEntries(bound.map(([key, value]) => [`kms:EncryptionContext:${key}`, value])),
        ...requestTagKeys(Tags),
        'kms:EncryptionContextKeys': bound.length > 0 ? bound.map(([key]) => key) : undefined,
        'kms:CallerAccount': context.caller.accountId,
      };
    },
  };
}
