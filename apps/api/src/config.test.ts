import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

test('the defaults are those of the README', () => {
  expect(readConfig({})).toEqual({
    port: 4600,
    aws: 'embedded',
    embeddedAwsPort: 4566,
    dataDir: '.purser',
    allowedHosts: [],
    redeployInterval: 60,
    logLevel: 'warn',
  });
});

test.each([
  ['PURSER_PORT', 'eighty'],
  ['PURSER_PORT', '70000'],
  ['PURSER_AWS', 'localstack'],
  ['PURSER_REDEPLOY_INTERVAL', '1m'],
  ['PURSER_LOG_LEVEL', 'loud'],
])('a bad %s is named with its value', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => readConfig({ [name]: value })).toThrow(`${name}="${value}"`);
});

test('an unknown PURSER_ setting is named', () => {
  expect(() => readConfig({ PURSER_PROT: '4600' })).toThrow('PURSER_PROT');
});
