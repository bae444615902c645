import { expect, test } from 'vitest';
import type { SecretVersion } from '../secrets-manager/secret-versions.ts';
import type { ParameterVersion } from '../ssm/parameter-history.ts';
import { parameterVersionAt } from './parameter-version-at.ts';
import { currentSecretVersion, isMovedBack, secretVersionAt } from './secret-version-at.ts';

const on = (day: number) => `2026-11-0${day}T00:00:00.000Z`;
const parameter = (version: number, day: number): ParameterVersion => ({
  name: '/a',
  type: 'SecureString',
  version,
  labels: [],
  lastModifiedDate: on(day),
});
const secret = (versionId: string, day: number, ...stages: string[]): SecretVersion => ({
  versionId,
  stages,
  createdDate: on(day),
});

test.each([
  [on(1), { state: 'unknown', because: 'The parameter that has this name now was created later.' }],
  [on(2), { state: 'known', version: '1', changedAt: on(2) }],
  [on(4), { state: 'known', version: '2', changedAt: on(3) }],
  [on(9), { state: 'known', version: '3', changedAt: on(5) }],
])('the version of a parameter at %s is told by its history', (at, version) => {
  const history = [parameter(3, 5), parameter(2, 3), parameter(1, 2)];
  expect(parameterVersionAt(history, at)).toEqual(version);
});

test('a version that Parameter Store no longer keeps is not known', () => {
  expect(parameterVersionAt([parameter(102, 5), parameter(101, 4)], on(3))).toEqual({
    state: 'unknown',
    because: 'Parameter Store no longer keeps versions before 101.',
  });
  expect(parameterVersionAt([], on(3))).toEqual({ state: 'missing' });
});

test('the version of a secret is that of its stage, its id, or AWSCURRENT', () => {
  const versions = [
    secret('c', 5, 'AWSPENDING'),
    secret('b', 3, 'AWSCURRENT'),
    secret('a', 2, 'AWSPREVIOUS'),
  ];
  expect(currentSecretVersion(versions, {})).toEqual({ state: 'known', version: 'b', changedAt: on(3) });
  expect(currentSecretVersion(versions, { versionStage: 'AWSPREVIOUS' })).toMatchObject({ version: 'a' });
  expect(currentSecretVersion(versions, { versionId: 'c' })).toMatchObject({ version: 'c' });
  expect(currentSecretVersion(versions, { versionStage: 'BLUE' })).toEqual({ state: 'missing' });
  expect(isMovedBack(versions, {})).toBe(false);
});

test('a stage that came back to an older version did so at the last change of the secret at the latest', () => {
  const versions = [secret('b', 3, 'AWSPREVIOUS'), secret('a', 2, 'AWSCURRENT')];
  expect(isMovedBack(versions, {})).toBe(true);
  expect(isMovedBack(versions, { versionId: 'a' })).toBe(false);
  expect(currentSecretVersion(versions, {}, on(7))).toEqual({
    state: 'known',
    version: 'a',
    changedAt: on(7),
    isLatestPossible: true,
  });
});

test('the version of a secret at a moment is the newest of that time that was in use', () => {
  const versions = [secret('c', 5, 'AWSPENDING'), secret('b', 3, 'AWSCURRENT'), secret('a', 2)];
  expect(secretVersionAt(versions, {}, on(6))).toMatchObject({ version: 'b' });
  expect(secretVersionAt(versions, {}, on(2))).toMatchObject({ version: 'a' });
  expect(secretVersionAt(versions, { versionId: 'c' }, on(2))).toMatchObject({ version: 'c' });
  expect(secretVersionAt(versions, {}, on(1))).toMatchObject({ state: 'unknown' });
  expect(secretVersionAt(versions, { versionStage: 'BLUE' }, on(6))).toEqual({
    state: 'unknown',
    because: 'Secrets Manager keeps no history of the stage BLUE.',
  });
});
