import { secretsManager } from '../../services/secretsmanager/secretsmanager.ts';
import { base64, blob, type Scenario } from '../scenario.ts';

const CANARY = '{"password":"canary-of-a-secret"}';
const SecretId = 'app/db';
const TOKEN = '11111111-2222-3333-4444-555555555555';
const SECOND = '22222222-2222-3333-4444-555555555555';
const ResourcePolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::123456789012:root' },
      Action: 'secretsmanager:GetSecretValue',
      Resource: '*',
    },
  ],
});

/** Secrets with their versions, policies, rotation and deletion. */
export const secretsManagerScenario: Scenario = {
  service: secretsManager,
  steps: [
    {
      operation: 'CreateSecret',
      input: {
        Name: SecretId,
        SecretString: CANARY,
        Tags: [{ Key: 'team', Value: 'shop' }],
        ClientRequestToken: TOKEN,
      },
      save: { arn: 'ARN' },
      expect: { Name: SecretId, VersionId: TOKEN },
    },
    {
      operation: 'CreateSecret',
      input: { Name: SecretId, SecretString: 'x' },
      fails: 'ResourceExistsException',
    },
    {
      operation: 'GetSecretValue',
      input: { SecretId: '$arn' },
      expect: { SecretString: CANARY, VersionStages: ['AWSCURRENT'] },
    },
    { operation: 'GetSecretValue', input: { SecretId: 'nope' }, fails: 'ResourceNotFoundException' },
    {
      operation: 'PutSecretValue',
      input: { SecretId, SecretBinary: blob('\u0000bytes ÿ'), ClientRequestToken: SECOND },
      expect: { VersionId: SECOND },
    },
    {
      operation: 'GetSecretValue',
      input: { SecretId },
      expect: { SecretBinary: base64('\u0000bytes ÿ'), VersionId: SECOND },
    },
    {
      operation: 'UpdateSecretVersionStage',
      input: {
        SecretId,
        VersionStage: 'AWSCURRENT',
        MoveToVersionId: TOKEN,
        RemoveFromVersionId: SECOND,
      },
    },
    {
      operation: 'ListSecretVersionIds',
      input: { SecretId },
      expect: { Name: SecretId },
      save: { version: 'Versions.0.VersionId' },
    },
    {
      operation: 'BatchGetSecretValue',
      input: { SecretIdList: [SecretId, 'nope'] },
      expect: {
        'SecretValues.0.SecretString': CANARY,
        'Errors.0.ErrorCode': 'ResourceNotFoundException',
      },
    },
    { operation: 'UpdateSecret', input: { SecretId, Description: 'of the database' } },
    { operation: 'TagResource', input: { SecretId, Tags: [{ Key: 'stage', Value: 'test' }] } },
    { operation: 'UntagResource', input: { SecretId, TagKeys: ['team'] } },
    {
      operation: 'DescribeSecret',
      input: { SecretId },
      expect: {
        ARN: '$arn',
        Description: 'of the database',
        Tags: [{ Key: 'stage', Value: 'test' }],
      },
    },
    {
      operation: 'ListSecrets',
      input: { Filters: [{ Key: 'name', Values: ['app'] }] },
      expect: { 'SecretList.0.ARN': '$arn' },
    },
    {
      operation: 'ValidateResourcePolicy',
      input: { SecretId, ResourcePolicy },
      expect: { PolicyValidationPassed: true },
    },
    { operation: 'PutResourcePolicy', input: { SecretId, ResourcePolicy } },
    { operation: 'GetResourcePolicy', input: { SecretId }, expect: { ResourcePolicy } },
    { operation: 'DeleteResourcePolicy', input: { SecretId }, expect: { ARN: '$arn' } },
    {
      operation: 'RotateSecret',
      input: {
        SecretId,
        RotationLambdaARN: 'arn:aws:lambda:us-east-1:123456789012:function:rotate',
        RotationRules: { AutomaticallyAfterDays: 30 },
      },
      expect: { Name: SecretId },
    },
    {
      operation: 'DescribeSecret',
      input: { SecretId },
      after: 10,
      save: { rotated: 'LastRotatedDate', next: 'NextRotationDate' },
      expect: { RotationEnabled: true, 'RotationRules.AutomaticallyAfterDays': 30 },
    },
    { operation: 'CancelRotateSecret', input: { SecretId }, expect: { ARN: '$arn' } },
    { operation: 'GetRandomPassword', input: { PasswordLength: 40 }, save: { random: 'RandomPassword' } },
    { operation: 'DeleteSecret', input: { SecretId, RecoveryWindowInDays: 7 }, expect: { ARN: '$arn' } },
    { operation: 'GetSecretValue', input: { SecretId }, fails: 'InvalidRequestException' },
    { operation: 'RestoreSecret', input: { SecretId }, expect: { ARN: '$arn' } },
    { operation: 'DeleteSecret', input: { SecretId, ForceDeleteWithoutRecovery: true } },
    {
      operation: 'StopReplicationToReplica',
      input: { SecretId },
      fails: 'UnknownOperationException',
    },
  ],
};
