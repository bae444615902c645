import { kms } from '../../services/kms/kms.ts';
import { base64, blob, type Scenario } from '../scenario.ts';

const CANARY = '\u0000canary of KMS ÿ';
const EncryptionContext = { app: 'shop', stage: 'test' };
const CiphertextBlob = { $blob: '$ciphertext' };
const PRINCIPAL = 'arn:aws:iam::123456789012:root';
const Policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: PRINCIPAL }, Action: 'kms:*', Resource: '*' }],
});

/** Keys, what they seal, their aliases and grants. */
export const kmsScenario: Scenario = {
  service: kms,
  steps: [
    {
      operation: 'CreateKey',
      input: { Description: 'first', Tags: [{ TagKey: 'team', TagValue: 'shop' }] },
      save: { key: 'KeyMetadata.KeyId', arn: 'KeyMetadata.Arn' },
      expect: { 'KeyMetadata.Enabled': true, 'KeyMetadata.KeySpec': 'SYMMETRIC_DEFAULT' },
    },
    { operation: 'CreateKey', save: { other: 'KeyMetadata.KeyId' } },
    {
      operation: 'ListKeys',
      input: { Limit: 1 },
      expect: { Truncated: true },
      save: { marker: 'NextMarker' },
    },
    { operation: 'UpdateKeyDescription', input: { KeyId: '$key', Description: 'second' } },
    {
      operation: 'DescribeKey',
      input: { KeyId: '$arn' },
      expect: { 'KeyMetadata.KeyId': '$key', 'KeyMetadata.Description': 'second' },
    },
    { operation: 'DescribeKey', input: { KeyId: 'alias/nope' }, fails: 'NotFoundException' },

    { operation: 'CreateAlias', input: { AliasName: 'alias/app', TargetKeyId: '$other' } },
    { operation: 'UpdateAlias', input: { AliasName: 'alias/app', TargetKeyId: '$key' } },
    {
      operation: 'ListAliases',
      input: { KeyId: '$key' },
      expect: { 'Aliases.0.AliasName': 'alias/app', 'Aliases.0.TargetKeyId': '$key' },
    },
    {
      operation: 'Encrypt',
      input: { KeyId: 'alias/app', Plaintext: blob(CANARY), EncryptionContext },
      save: { ciphertext: 'CiphertextBlob' },
      expect: { KeyId: '$arn' },
    },
    {
      operation: 'Decrypt',
      input: { CiphertextBlob, EncryptionContext },
      expect: { Plaintext: base64(CANARY), KeyId: '$arn' },
    },
    { operation: 'Decrypt', input: { CiphertextBlob }, fails: 'InvalidCiphertextException' },
    {
      operation: 'ReEncrypt',
      input: {
        CiphertextBlob,
        SourceEncryptionContext: EncryptionContext,
        DestinationKeyId: '$other',
      },
      save: { moved: 'CiphertextBlob' },
      expect: { SourceKeyId: '$arn' },
    },
    {
      operation: 'Decrypt',
      input: { CiphertextBlob: { $blob: '$moved' } },
      expect: { Plaintext: base64(CANARY) },
    },
    {
      operation: 'GenerateDataKey',
      input: { KeyId: '$key', KeySpec: 'AES_256' },
      save: { sealed: 'CiphertextBlob', plain: 'Plaintext' },
    },
    {
      operation: 'Decrypt',
      input: { CiphertextBlob: { $blob: '$sealed' } },
      expect: { Plaintext: '$plain' },
    },
    {
      operation: 'GenerateDataKeyWithoutPlaintext',
      input: { KeyId: '$key', NumberOfBytes: 16 },
      save: { blind: 'CiphertextBlob' },
    },
    { operation: 'GenerateRandom', input: { NumberOfBytes: 8 }, save: { random: 'Plaintext' } },

    { operation: 'PutKeyPolicy', input: { KeyId: '$key', PolicyName: 'default', Policy } },
    { operation: 'GetKeyPolicy', input: { KeyId: '$key' }, expect: { Policy } },
    { operation: 'ListKeyPolicies', input: { KeyId: '$key' }, expect: { PolicyNames: ['default'] } },
    { operation: 'EnableKeyRotation', input: { KeyId: '$key', RotationPeriodInDays: 90 } },
    {
      operation: 'GetKeyRotationStatus',
      input: { KeyId: '$key' },
      expect: { KeyRotationEnabled: true, RotationPeriodInDays: 90 },
    },
    { operation: 'DisableKeyRotation', input: { KeyId: '$key' } },
    { operation: 'TagResource', input: { KeyId: '$key', Tags: [{ TagKey: 'stage', TagValue: 'test' }] } },
    { operation: 'UntagResource', input: { KeyId: '$key', TagKeys: ['team'] } },
    {
      operation: 'ListResourceTags',
      input: { KeyId: '$key' },
      expect: { Tags: [{ TagKey: 'stage', TagValue: 'test' }], Truncated: false },
    },

    {
      operation: 'CreateGrant',
      input: {
        KeyId: '$arn',
        GranteePrincipal: PRINCIPAL,
        RetiringPrincipal: PRINCIPAL,
        Operations: ['Decrypt'],
        Constraints: { EncryptionContextSubset: { app: 'shop' } },
      },
      save: { grant: 'GrantId', token: 'GrantToken' },
    },
    {
      operation: 'ListGrants',
      input: { KeyId: '$key' },
      expect: { 'Grants.0.GrantId': '$grant', 'Grants.0.Operations': ['Decrypt'] },
    },
    {
      operation: 'ListRetirableGrants',
      input: { RetiringPrincipal: PRINCIPAL },
      expect: { 'Grants.0.GrantId': '$grant' },
    },
    { operation: 'RetireGrant', input: { GrantToken: '$token' } },
    {
      operation: 'CreateGrant',
      input: { KeyId: '$key', GranteePrincipal: PRINCIPAL, Operations: ['Encrypt'] },
      save: { grant: 'GrantId' },
    },
    { operation: 'RevokeGrant', input: { KeyId: '$key', GrantId: '$grant' } },

    { operation: 'DisableKey', input: { KeyId: '$key' } },
    { operation: 'Encrypt', input: { KeyId: '$key', Plaintext: blob('x') }, fails: 'DisabledException' },
    { operation: 'EnableKey', input: { KeyId: '$key' } },
    { operation: 'DeleteAlias', input: { AliasName: 'alias/app' } },
    {
      operation: 'ScheduleKeyDeletion',
      input: { KeyId: '$key', PendingWindowInDays: 7 },
      expect: { KeyState: 'PendingDeletion', PendingWindowInDays: 7 },
      save: { date: 'DeletionDate' },
    },
    {
      operation: 'Encrypt',
      input: { KeyId: '$key', Plaintext: blob('x') },
      fails: 'KMSInvalidStateException',
    },
    { operation: 'CancelKeyDeletion', input: { KeyId: '$key' }, expect: { KeyId: '$arn' } },
    { operation: 'ListKeyRotations', input: { KeyId: '$key' }, fails: 'UnknownOperationException' },
  ],
};
