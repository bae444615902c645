import { CreateSecretCommand, DeleteSecretCommand } from '@aws-sdk/client-secrets-manager';
import {
  DescribeParametersCommand,
  GetParameterCommand,
  GetParameterHistoryCommand,
  GetParametersByPathCommand,
  GetParametersCommand,
  LabelParameterVersionCommand,
  PutParameterCommand,
  type PutParameterCommandInput,
  UnlabelParameterVersionCommand,
} from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../testing/test-account.ts';

const CANARY = 'canary-3c0d';
const DAY_MS = 24 * 60 * 60 * 1000;

let account: EmbeddedAws & Clients;
beforeAll(async () => {
  account = await startTestAccount({
    clock: createClock(new Date('2026-03-01T12:00:00Z')),
    verifySignatures: false,
  });
});
beforeEach(() => account.reset());
afterAll(() => account.close());

const put = (Name: string, Value: string, more: Partial<PutParameterCommandInput> = {}) =>
  account.ssm.send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite: true, ...more }));
const get = async (Name: string, WithDecryption?: boolean) =>
  (await account.ssm.send(new GetParameterCommand({ Name, WithDecryption }))).Parameter;
const label = (Name: string, Labels: string[], ParameterVersion?: number) =>
  account.ssm.send(new LabelParameterVersionCommand({ Name, Labels, ParameterVersion }));

describe('labels', () => {
  it('find versions, move, and go', async () => {
    await put('/a/x', 'one');
    await put('/a/x', 'two');
    expect(await label('/a/x', ['prod'], 1)).toMatchObject({ ParameterVersion: 1, InvalidLabels: [] });
    expect(await label('/a/x', ['next'])).toMatchObject({ ParameterVersion: 2 });
    expect(await get('/a/x:prod')).toMatchObject({ Value: 'one', Version: 1, Selector: ':prod' });
    expect(await get('arn:aws:ssm:us-east-1:123456789012:parameter/a/x:next')).toMatchObject({
      Value: 'two',
    });
    await label('/a/x', ['prod'], 2);
    expect(await get('/a/x:prod')).toMatchObject({ Value: 'two' });
    const { Parameters } = await account.ssm.send(new GetParameterHistoryCommand({ Name: '/a/x' }));
    expect(Parameters?.map(({ Labels }) => Labels)).toEqual([[], ['next', 'prod']]);
    const unlabel = new UnlabelParameterVersionCommand({
      Name: '/a/x',
      ParameterVersion: 2,
      Labels: ['prod', 'nope'],
    });
    expect(await account.ssm.send(unlabel)).toMatchObject({
      RemovedLabels: ['prod'],
      InvalidLabels: ['nope'],
    });
    expect(await errorOf(get('/a/x:prod'))).toEqual({
      name: 'ParameterVersionNotFound',
      status: 400,
      message: 'Systems Manager could not find label prod of /a/x. Verify the label and try again.',
    });
  });

  it('choose the versions of a path', async () => {
    await put('/a/x', 'one');
    await put('/a/x', 'two');
    await put('/a/y', 'other');
    await label('/a/x', ['prod'], 1);
    const byLabel = { Key: 'Label', Values: ['prod'] };
    const byPath = (ParameterFilters: object[]) =>
      account.ssm.send(
        new GetParametersByPathCommand({ Path: '/a', ParameterFilters: ParameterFilters as never }),
      );
    expect((await byPath([byLabel])).Parameters?.map(({ Name, Value }) => [Name, Value])).toEqual([
      ['/a/x', 'one'],
    ]);
    expect((await byPath([])).Parameters).toHaveLength(2);
    expect(await errorOf(byPath([{ ...byLabel, Option: 'BeginsWith' }]))).toMatchObject({
      name: 'InvalidFilterOption',
    });
    expect(await errorOf(byPath([{ Key: 'Name', Values: ['x'] }]))).toMatchObject({
      name: 'InvalidFilterKey',
    });
  });

  it('are refused in the words of AWS', async () => {
    await put('/a', 'one');
    const reply = await label('/a', ['1st', 'awsome', 'SSM-x', 'a b', 'good']);
    expect(reply.InvalidLabels).toEqual(['1st', 'awsome', 'SSM-x', 'a b']);
    expect(await get('/a:good')).toMatchObject({ Value: 'one' });
    const ten = Array.from({ length: 10 }, (_, index) => `label-${index}`);
    expect(await errorOf(label('/a', ten))).toEqual({
      name: 'ParameterVersionLabelLimitExceeded',
      status: 400,
      message:
        'A parameter version can have maximum 10 labels.Move one or more labels to another version and try again.',
    });
    expect(await errorOf(label('/nope', ['x']))).toMatchObject({ name: 'ParameterNotFound' });
    expect(await errorOf(label('/a', ['x'], 7))).toMatchObject({
      name: 'ParameterVersionNotFound',
      message: 'Systems Manager could not find version 7 of /a. Verify the version and try again.',
    });
  });

  it('keep the oldest of a hundred versions from being dropped', async () => {
    for (let version = 1; version <= 100; version += 1) await put('/many', `v${version}`);
    await label('/many', ['keep'], 1);
    expect(await errorOf(put('/many', 'v101'))).toEqual({
      name: 'ParameterMaxVersionLimitExceeded',
      status: 400,
      message:
        "You attempted to create a new version of /many by calling the PutParameter API with the overwrite flag. Version 1, the oldest version, can't be deleted because it has a label associated with it. Move the label to another version of the parameter, and try again.",
    });
    expect(await get('/many')).toMatchObject({ Version: 100 });
    await label('/many', ['keep'], 2);
    await put('/many', 'v101');
    const history = async (NextToken?: string) =>
      account.ssm.send(new GetParameterHistoryCommand({ Name: '/many', NextToken }));
    const first = await history();
    const second = await history(first.NextToken);
    const versions = [...(first.Parameters ?? []), ...(second.Parameters ?? [])].map(
      ({ Version }) => Version,
    );
    expect(versions).toEqual(Array.from({ length: 100 }, (_, index) => index + 2));
  });
});

describe('references', () => {
  it('take ARNs of this account and Region only', async () => {
    await put('plain', 'value');
    const arn = 'arn:aws:ssm:us-east-1:123456789012:parameter/plain';
    expect(await get(arn)).toMatchObject({ Value: 'value', ARN: arn });
    for (const other of [
      arn.replace('us-east-1', 'eu-west-1'),
      arn.replace('123456789012', '210987654321'),
    ]) {
      expect(await errorOf(get(other))).toMatchObject({ name: 'ParameterNotFound' });
    }
    expect((await errorOf(get('a:b:c'))).message).toBe(
      'Invalid parameter name. Please use correct syntax for referencing a version/label <name>:<version/label>',
    );
  });

  it('lead to Secrets Manager', async () => {
    const reference = '/aws/reference/secretsmanager/app/db';
    expect(await errorOf(get(reference, true))).toEqual({
      name: 'ParameterNotFound',
      status: 400,
      message: `An error occurred (ParameterNotFound) when referencing Secrets Manager: Secret ${reference} not found.`,
    });
    const { ARN, VersionId } = await account.secrets.send(
      new CreateSecretCommand({ Name: 'app/db', SecretString: CANARY }),
    );
    const read = await get(reference, true);
    expect(read).toMatchObject({ Name: reference, Type: 'SecureString', Value: CANARY, Version: 0, ARN });
    expect(JSON.parse(String(read?.SourceResult))).toMatchObject({
      ARN,
      name: 'app/db',
      versionId: VersionId,
      versionStages: ['AWSCURRENT'],
    });
    expect(await get(`${reference}:AWSCURRENT`, true)).toMatchObject({ Value: CANARY });
    expect(await get(`${reference}:${VersionId}`, true)).toMatchObject({ Value: CANARY });
    expect(await errorOf(get(reference))).toMatchObject({
      name: 'ValidationException',
      message: 'WithDecryption flag must be True for retrieving a Secret Manager secret.',
    });
    const batch = await account.ssm.send(
      new GetParametersCommand({ Names: [reference, `${reference}-nope`], WithDecryption: true }),
    );
    expect(batch.Parameters?.map(({ Value }) => Value)).toEqual([CANARY]);
    expect(batch.InvalidParameters).toEqual([`${reference}-nope`]);
    await account.secrets.send(new DeleteSecretCommand({ SecretId: 'app/db' }));
    expect((await errorOf(get(reference, true))).message).toContain('marked for deletion');
  });
});

describe('policies', () => {
  const policy = (Type: string, Attributes: object) => ({ Type, Version: '1.0', Attributes });
  const withPolicies = (Name: string, policies: unknown, more: object = {}) =>
    put(Name, 'x', { Tier: 'Advanced', Policies: JSON.stringify(policies), ...more });
  const inDays = (days: number) => new Date(account.clock.now().getTime() + days * DAY_MS).toISOString();
  const shown = async (Name: string) => {
    const filter = { Key: 'Name', Values: [Name] };
    const reply = await account.ssm.send(new DescribeParametersCommand({ ParameterFilters: [filter] }));
    return reply.Parameters?.[0]?.Policies?.map(({ PolicyType, PolicyStatus }) => [PolicyType, PolicyStatus]);
  };

  it('expire a parameter when they say, and tell how far they are', async () => {
    await withPolicies('/expires', [
      policy('Expiration', { Timestamp: inDays(10) }),
      policy('ExpirationNotification', { Before: '4', Unit: 'Days' }),
      policy('NoChangeNotification', { After: '8', Unit: 'Days' }),
    ]);
    expect((await shown('/expires'))?.map(([, status]) => status)).toEqual(['Pending', 'Pending', 'Pending']);
    account.clock.advance(7 * DAY_MS);
    expect(await shown('/expires')).toEqual([
      ['Expiration', 'Pending'],
      ['ExpirationNotification', 'Finished'],
      ['NoChangeNotification', 'Pending'],
    ]);
    account.clock.advance(3 * DAY_MS);
    expect(await errorOf(get('/expires'))).toMatchObject({ name: 'ParameterNotFound' });
  });

  it('stay with the next version, and can be changed or taken away', async () => {
    await withPolicies('/stays', [policy('Expiration', { Timestamp: inDays(2) })]);
    await put('/stays', 'next');
    expect(await shown('/stays')).toEqual([['Expiration', 'Pending']]);
    await withPolicies('/stays', [policy('Expiration', { Timestamp: inDays(5) })]);
    account.clock.advance(3 * DAY_MS);
    expect(await get('/stays')).toMatchObject({ Version: 3 });
    await withPolicies('/stays', [{}]);
    account.clock.advance(3 * DAY_MS);
    expect(await get('/stays')).toMatchObject({ Version: 4 });
    expect(await shown('/stays')).toEqual([]);
  });

  it('are refused when they are none', async () => {
    const expiration = policy('Expiration', { Timestamp: inDays(1) });
    const cases: [unknown, string][] = [
      ['text', 'InvalidPolicyAttributeException'],
      [[policy('Expiration', { Timestamp: 'soon' })], 'InvalidPolicyAttributeException'],
      [[policy('NoChangeNotification', { After: 'x', Unit: 'Days' })], 'InvalidPolicyAttributeException'],
      [[policy('Other', {})], 'InvalidPolicyTypeException'],
      [[expiration, expiration], 'IncompatiblePolicyException'],
      [Array.from({ length: 11 }, () => expiration), 'PoliciesLimitExceededException'],
    ];
    for (const [policies, name] of cases) {
      expect(await errorOf(withPolicies('/bad', policies))).toMatchObject({ name });
    }
    expect(await errorOf(withPolicies('/bad', [expiration], { Tier: 'Standard' }))).toMatchObject({
      name: 'InvalidPolicyTypeException',
    });
  });
});

describe('data types', () => {
  it('know an AMI', async () => {
    const image = { DataType: 'aws:ec2:image' };
    await put('/image', 'ami-0123456789abcdef0', image);
    expect(await get('/image')).toMatchObject({ DataType: 'aws:ec2:image' });
    expect(await errorOf(put('/bad', CANARY, image))).toMatchObject({ name: 'ValidationException' });
    expect((await errorOf(put('/bad', CANARY, image))).message).not.toContain(CANARY);
    expect(await errorOf(put('/bad', 'x', { DataType: 'Text' }))).toMatchObject({
      message: 'The following data type is not supported: Text (Data type names are all case sensitive.)',
    });
  });
});
