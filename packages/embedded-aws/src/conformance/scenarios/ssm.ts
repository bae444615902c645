import { ssm } from '../../services/ssm/ssm.ts';
import type { Scenario } from '../scenario.ts';

const CANARY = 'canary-of-a-parameter ✓';
const password = { Name: '/app/password' };

/** Parameter Store. */
export const ssmScenario: Scenario = {
  service: ssm,
  steps: [
    {
      operation: 'PutParameter',
      input: {
        ...password,
        Type: 'SecureString',
        Value: CANARY,
        Tags: [{ Key: 'team', Value: 'shop' }],
      },
      expect: { Version: 1, Tier: 'Standard' },
    },
    {
      operation: 'PutParameter',
      input: { ...password, Type: 'SecureString', Value: 'x' },
      fails: 'ParameterAlreadyExists',
    },
    {
      operation: 'PutParameter',
      input: { Name: '/app/url', Type: 'String', Value: 'https://example.org/?a=b&c' },
    },
    {
      operation: 'GetParameter',
      input: { ...password, WithDecryption: true },
      expect: { 'Parameter.Value': CANARY, 'Parameter.Type': 'SecureString', 'Parameter.Version': 1 },
    },
    { operation: 'GetParameter', input: { Name: '/nope' }, fails: 'ParameterNotFound' },
    {
      operation: 'GetParameters',
      input: { Names: ['/app/url', '/nope'] },
      expect: { 'Parameters.0.Value': 'https://example.org/?a=b&c', InvalidParameters: ['/nope'] },
    },
    {
      operation: 'GetParametersByPath',
      input: { Path: '/app', WithDecryption: true },
      expect: { 'Parameters.0.Value': CANARY, 'Parameters.1.Name': '/app/url' },
    },
    {
      operation: 'DescribeParameters',
      input: { ParameterFilters: [{ Key: 'Name', Option: 'BeginsWith', Values: ['/app/'] }] },
      expect: { 'Parameters.0.Name': '/app/password', 'Parameters.1.Name': '/app/url' },
    },
    {
      operation: 'LabelParameterVersion',
      input: { ...password, ParameterVersion: 1, Labels: ['live', 'aws-no'] },
      expect: { InvalidLabels: ['aws-no'], ParameterVersion: 1 },
    },
    {
      operation: 'GetParameterHistory',
      input: { ...password, WithDecryption: true },
      expect: { 'Parameters.0.Labels': ['live'], 'Parameters.0.Value': CANARY },
    },
    {
      operation: 'UnlabelParameterVersion',
      input: { ...password, ParameterVersion: 1, Labels: ['live'] },
      expect: { RemovedLabels: ['live'] },
    },
    {
      operation: 'AddTagsToResource',
      input: {
        ResourceType: 'Parameter',
        ResourceId: '/app/password',
        Tags: [{ Key: 'stage', Value: 'test' }],
      },
    },
    {
      operation: 'RemoveTagsFromResource',
      input: { ResourceType: 'Parameter', ResourceId: '/app/password', TagKeys: ['team'] },
    },
    {
      operation: 'ListTagsForResource',
      input: { ResourceType: 'Parameter', ResourceId: '/app/password' },
      expect: { TagList: [{ Key: 'stage', Value: 'test' }] },
    },
    { operation: 'DeleteParameter', input: password },
    {
      operation: 'DeleteParameters',
      input: { Names: ['/app/url', '/app/password'] },
      expect: { DeletedParameters: ['/app/url'], InvalidParameters: ['/app/password'] },
    },
    {
      operation: 'PutParameter',
      input: {
        Name: '/app/soon',
        Type: 'StringList',
        Value: 'a,b',
        Tier: 'Advanced',
        Policies:
          '[{"Type":"Expiration","Version":"1.0","Attributes":{"Timestamp":"2099-12-02T21:34:33.000Z"}}]',
      },
      expect: { Tier: 'Advanced' },
    },
    {
      operation: 'DescribeParameters',
      expect: {
        'Parameters.0.Policies.0.PolicyType': 'Expiration',
        'Parameters.0.Policies.0.PolicyStatus': 'Pending',
      },
    },
    {
      operation: 'GetServiceSetting',
      input: { SettingId: '/ssm/parameter-store/high-throughput-enabled' },
      expect: { 'ServiceSetting.SettingValue': 'false', 'ServiceSetting.Status': 'Default' },
    },
    {
      operation: 'GetServiceSetting',
      input: { SettingId: '/ssm/nope' },
      fails: 'ServiceSettingNotFound',
    },
    { operation: 'ListDocuments', fails: 'UnknownOperationException' },
  ],
};
