import {
  CancelRotateSecretCommand,
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  RotateSecretCommand,
  type RotateSecretCommandInput,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../testing/test-account.ts';

const CANARY = 'canary-77fe';
const DAY_MS = 24 * 60 * 60 * 1000;

let account: EmbeddedAws & Clients;
let secrets: SecretsManagerClient;
beforeAll(async () => {
  account = await startTestAccount({
    clock: createClock(new Date('2026-03-01T12:00:00Z')),
    verifySignatures: false,
  });
  secrets = account.secrets;
});
afterAll(() => account.close());

const token = (letter: string) => letter.repeat(32);
const create = async (Name: string, SecretString = 'one', more: object = {}) => {
  await secrets.send(
    new CreateSecretCommand({ Name, SecretString, ClientRequestToken: token('1'), ...more }),
  );
  return Name;
};
const valueAt = async (SecretId: string, where: object = {}) =>
  (await secrets.send(new GetSecretValueCommand({ SecretId, ...where }))).SecretString;
const stages = async (SecretId: string) =>
  (await secrets.send(new DescribeSecretCommand({ SecretId }))).VersionIdsToStages;

describe('rotation', () => {
  const rotate = (SecretId: string, more: Partial<RotateSecretCommandInput> = {}) =>
    secrets.send(new RotateSecretCommand({ SecretId, ...more }));
  const login = JSON.stringify({ username: 'app', password: CANARY });

  it('makes a pending version that becomes the current one, and again when it is due', async () => {
    const id = await create('rotated', login);
    const { VersionId } = await rotate(id, {
      ClientRequestToken: token('r'),
      RotationRules: { AutomaticallyAfterDays: 10 },
    });
    expect(VersionId).toBe(token('r'));
    expect(await stages(id)).toEqual({ [token('1')]: ['AWSCURRENT'], [token('r')]: ['AWSPENDING'] });
    expect(await errorOf(rotate(id))).toEqual({
      name: 'InvalidRequestException',
      status: 400,
      message: "A previous rotation isn't complete. That rotation will be reattempted.",
    });
    expect(await rotate(id, { ClientRequestToken: token('r') })).toMatchObject({ VersionId: token('r') });
    const begun = account.clock.now().getTime();
    account.clock.advance(10_000);
    expect(await stages(id)).toEqual({
      [token('1')]: ['AWSPREVIOUS'],
      [token('r')]: ['AWSCURRENT', 'AWSPENDING'],
    });
    const rotated = JSON.parse(String(await valueAt(id)));
    expect(rotated).toMatchObject({ username: 'app', password: expect.stringMatching(/^[A-Za-z0-9]{32}$/) });
    expect(await secrets.send(new DescribeSecretCommand({ SecretId: id }))).toMatchObject({
      RotationEnabled: true,
      RotationRules: { AutomaticallyAfterDays: 10 },
      NextRotationDate: new Date(begun + 10 * DAY_MS),
      LastRotatedDate: new Date(begun + 5000),
    });
    account.clock.advance(10 * DAY_MS);
    expect(await valueAt(id)).not.toBe(JSON.stringify(rotated));
    expect(await valueAt(id, { VersionStage: 'AWSPREVIOUS' })).toBe(JSON.stringify(rotated));
  });

  it('waits when told to, keeps the function and the rules, and stops', async () => {
    const id = await create('waiting', 'plain text');
    const RotationLambdaARN = 'arn:aws:lambda:us-east-1:123456789012:function:rotate';
    await rotate(id, {
      RotateImmediately: false,
      RotationLambdaARN,
      RotationRules: { ScheduleExpression: 'rate(5 days)', Duration: '2h' },
    });
    expect(await secrets.send(new DescribeSecretCommand({ SecretId: id }))).toMatchObject({
      RotationLambdaARN,
      RotationRules: { ScheduleExpression: 'rate(5 days)', Duration: '2h' },
    });
    expect(await valueAt(id)).toBe('plain text');
    account.clock.advance(5 * DAY_MS + 5000);
    const rotated = await valueAt(id);
    expect(rotated).not.toBe('plain text');
    await secrets.send(new CancelRotateSecretCommand({ SecretId: id }));
    account.clock.advance(20 * DAY_MS);
    expect(await valueAt(id)).toBe(rotated);
    const shown = await secrets.send(new DescribeSecretCommand({ SecretId: id }));
    expect([shown.RotationEnabled, shown.NextRotationDate]).toEqual([false, undefined]);
  });

  it('goes by a schedule', async () => {
    const id = await create('scheduled');
    await rotate(id, {
      RotateImmediately: false,
      RotationRules: { ScheduleExpression: 'cron(0 0 ? * * *)' },
    });
    const { NextRotationDate } = await secrets.send(new DescribeSecretCommand({ SecretId: id }));
    const now = account.clock.now().getTime();
    expect(NextRotationDate?.getTime()).toBe((Math.floor(now / DAY_MS) + 1) * DAY_MS);
    account.clock.advance(DAY_MS);
    expect(await valueAt(id)).not.toBe('one');
  });

  it('leaves a version pending when it is called off half-way', async () => {
    const id = await create('half');
    await rotate(id, { ClientRequestToken: token('r') });
    const { VersionId } = await secrets.send(new CancelRotateSecretCommand({ SecretId: id }));
    expect(VersionId).toBe(token('r'));
    account.clock.advance(DAY_MS);
    expect(await stages(id)).toEqual({ [token('1')]: ['AWSCURRENT'], [token('r')]: ['AWSPENDING'] });
  });

  it('refuses rules that are none', async () => {
    const id = await create('rules');
    for (const RotationRules of [
      { AutomaticallyAfterDays: 3, ScheduleExpression: 'rate(3 days)' },
      { ScheduleExpression: 'rate(1 hour)' },
      { ScheduleExpression: 'now and then' },
      { ScheduleExpression: 'cron(30 1 1 * ? *)' },
    ]) {
      expect(await errorOf(rotate(id, { RotationRules }))).toMatchObject({
        name: 'InvalidParameterException',
      });
    }
    expect(await errorOf(secrets.send(new CancelRotateSecretCommand({ SecretId: id })))).toMatchObject({
      name: 'InvalidRequestException',
    });
  });
});
