import { sts } from '../../services/sts/sts.ts';
import type { Scenario } from '../scenario.ts';

const AssumeRolePolicyDocument = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:root' }, Action: 'sts:AssumeRole' },
  ],
});

/** Who calls, and keys for some time. */
export const stsScenario: Scenario = {
  service: sts,
  steps: [
    {
      operation: 'GetCallerIdentity',
      save: { arn: 'Arn' },
      expect: { Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/purser' },
    },
    {
      operation: 'GetSessionToken',
      input: { DurationSeconds: 900 },
      save: { key: 'Credentials.AccessKeyId' },
    },
    { operation: 'GetAccessKeyInfo', input: { AccessKeyId: '$key' }, expect: { Account: '123456789012' } },
    {
      operation: 'AssumeRole',
      input: { RoleArn: 'arn:aws:iam::123456789012:role/nope', RoleSessionName: 'session' },
      fails: 'AccessDenied',
    },
    { of: 'iam', operation: 'CreateRole', input: { RoleName: 'deployer', AssumeRolePolicyDocument } },
    {
      operation: 'AssumeRole',
      input: { RoleArn: 'arn:aws:iam::123456789012:role/deployer', RoleSessionName: 'session' },
      save: { token: 'Credentials.SessionToken', expires: 'Credentials.Expiration' },
      expect: { 'AssumedRoleUser.Arn': 'arn:aws:sts::123456789012:assumed-role/deployer/session' },
    },
    { operation: 'GetFederationToken', input: { Name: 'ann' }, fails: 'InvalidAction' },
  ],
};
