import { expect, test } from 'vitest';
import { conditionsIn, Resolver } from './resolve.ts';

const template = {
  Parameters: {
    Size: { Type: 'Number', Default: 256 },
    Names: { Type: 'CommaDelimitedList', Default: 'a, b' },
    Open: { Type: 'String' },
    Password: { Type: 'String', NoEcho: true, Default: 'hidden' },
    Image: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/images/web' },
  },
  Mappings: { Sizes: { large: { Cpu: '4096' } } },
};
const resolver = new Resolver(template, { region: 'cn-north-1', accountId: '111122223333' });
const resolve = (value: unknown) => resolver.resolve(value, () => true);

test.each<[unknown, unknown]>([
  [{ Ref: 'Size' }, 256],
  [{ Ref: 'Names' }, ['a', 'b']],
  [{ Ref: 'AWS::Region' }, 'cn-north-1'],
  [
    { 'Fn::Sub': `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/x` },
    'arn:aws-cn:ssm:cn-north-1:111122223333:parameter/x',
  ],
  [{ 'Fn::Sub': [`\${One}-\${Size}-\${!Kept}`, { One: { Ref: 'Size' } }] }, `256-256-\${Kept}`],
  [{ 'Fn::Join': ['/', ['', { Ref: 'Size' }, 'x']] }, '/256/x'],
  [{ 'Fn::Join': ['', { Ref: 'Names' }] }, 'ab'],
  [{ 'Fn::Select': ['1', { Ref: 'Names' }] }, 'b'],
  [{ 'Fn::FindInMap': ['Sizes', 'large', 'Cpu'] }, '4096'],
])('%j is computed', (value, expected) => {
  expect(resolve(value)).toEqual({ kind: 'value', value: expected });
});

test.each<[unknown]>([
  [{ Ref: 'Open' }],
  [{ Ref: 'Password' }],
  [{ Ref: 'Image' }],
  [{ Ref: 'SomeResource' }],
  [{ Ref: 'constructor' }],
  [{ Ref: 'AWS::StackName' }],
  [{ 'Fn::GetAtt': ['Role', 'Arn'] }],
  [{ 'Fn::Sub': `\${Open}/x` }],
  [{ 'Fn::Sub': [`\${One}`, { One: { Ref: 'Open' } }] }],
  [{ 'Fn::Join': ['', ['a', { Ref: 'Open' }]] }],
  [{ 'Fn::Select': [7, { Ref: 'Names' }] }],
  [{ 'Fn::FindInMap': ['Sizes', { Ref: 'Open' }, 'Cpu'] }],
  [{ 'Fn::ImportValue': 'x' }],
  [{ 'Fn::Transform': { Name: 'AWS::Include' }, Other: 1 }],
  [{ 'Fn::Join': 'not a list' }],
  ['{{resolve:ssm:/team/x}}'],
  ['https://{{resolve:secretsmanager:x}}@host'],
])('%j is known to the deployment only', (value) => {
  expect(resolve(value)).toEqual({ kind: 'unknown' });
});

test.each<[unknown]>([['text'], [7], [{ Name: 'a' }], [{ Ref: 'a', Name: 'b' }], [['x']], [null]])(
  '%j is what it is',
  (value) => {
    expect(resolve(value)).toEqual({ kind: 'plain' });
  },
);

test('a choice gives the branch of its condition, and AWS::NoValue nothing', () => {
  const choice = { 'Fn::If': ['IsLarge', 1, { Ref: 'AWS::NoValue' }] };
  expect(resolver.resolve(choice, () => true)).toEqual({ kind: 'value', value: 1, branch: ['Fn::If', 1] });
  expect(resolver.resolve(choice, () => false)).toMatchObject({ branch: ['Fn::If', 2] });
  expect(resolve({ Ref: 'AWS::NoValue' })).toEqual({ kind: 'none' });
  expect(conditionsIn({ a: [choice, { b: choice }] })).toEqual(['IsLarge']);
});

test.each([
  ['eu-west-1', 'aws', 'amazonaws.com'],
  ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
  ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
])('%s is in the partition %s', (region, partition, suffix) => {
  const known = new Resolver({}, { region });
  const value = known.resolve({ 'Fn::Sub': `\${AWS::Partition} \${AWS::URLSuffix}` }, () => true);
  expect(value).toEqual({ kind: 'value', value: `${partition} ${suffix}` });
});
