import { describe, expect, test } from 'vitest';
import {
  inFirst,
  notes,
  PARAMETER_ARN,
  policyOf,
  resources,
  SECRET_ARN,
  statement,
  task,
} from '../testing/policy.ts';

const file = (value: string) => ({ type: 's3', value });

describe('files in S3', () => {
  const ENCRYPTED =
    'An object that is encrypted under a customer managed key needs kms:Decrypt on it as well.';

  test('environment files, and where their buckets are', () => {
    const environmentFiles = [file('arn:aws:s3:::b/z.env'), file('arn:aws:s3:::b/a/a.env')];
    expect(policyOf(task({ environmentFiles }))).toMatchObject({
      statements: [
        {
          sid: 'ReadFiles',
          actions: ['s3:GetObject'],
          resources: ['arn:aws:s3:::b/a/a.env', 'arn:aws:s3:::b/z.env'],
          reason: 'ECS downloads objects of Amazon S3 for environment files.',
          because: [inFirst('environmentFiles[0].value'), inFirst('environmentFiles[1].value')],
        },
        {
          sid: 'LocateBuckets',
          actions: ['s3:GetBucketLocation'],
          resources: ['arn:aws:s3:::b'],
          reason: 'ECS asks for the Region of a bucket before it downloads from it.',
          because: [inFirst('environmentFiles[0].value'), inFirst('environmentFiles[1].value')],
        },
      ],
      notes: [{ message: ENCRYPTED }],
    });
  });

  test('a key is taken by its letter', () => {
    const sign = (character: string) => `\${${character}}`;
    const environmentFiles = [file(`arn:aws:s3:::b/a*?${sign('x')}.env`)];
    expect(resources(task({ environmentFiles })).ReadFiles).toEqual([
      `arn:aws:s3:::b/a${sign('*')}${sign('?')}${sign('$')}{x}.env`,
    ]);
  });

  test('the configuration of a log router', () => {
    const router = (type: string) =>
      task({
        firelensConfiguration: {
          type: 'fluentbit',
          options: { 'config-file-type': type, 'config-file-value': 'arn:aws:s3:::b/x.conf' },
        },
      });
    expect(statement(router('s3'), 'ReadFiles')).toMatchObject({
      resources: ['arn:aws:s3:::b/x.conf'],
      reason: 'ECS downloads objects of Amazon S3 for the configuration of a log router.',
      because: [inFirst('firelensConfiguration.options["config-file-value"]')],
    });
    expect(policyOf(router('file')).statements).toEqual([]);
  });

  test.each(['s3://b/a.env', 'arn:aws:s3:::b', 'arn:aws:s3:::b/', 'arn:aws:s3:::*/a.env', 'a.env'])(
    'what is no ARN of an object is noted, not quoted: %s',
    (value) => {
      const definition = task({ environmentFiles: [file(value)] });
      expect(policyOf(definition)).toMatchObject({
        statements: [],
        notes: [
          {
            message: 'The reference cannot be read, so the policy has nothing for it.',
            path: inFirst('environmentFiles[0].value'),
          },
        ],
      });
    },
  );
});

describe('gMSA', () => {
  const spec = (text: string) => task({ credentialSpecs: [text] });

  test.each([
    [`credentialspec:${PARAMETER_ARN}/gmsa`, { ReadParameters: [`${PARAMETER_ARN}/gmsa`] }],
    [
      'credentialspec:arn:aws:s3:::b/s.json',
      { ReadFiles: ['arn:aws:s3:::b/s.json'], LocateBuckets: ['arn:aws:s3:::b'] },
    ],
    ['credentialspec:file://s.json', {}],
    ['credentialspec:s.json', {}],
    [`credentialspec:${SECRET_ARN}:a-Ab12Cd`, {}],
  ])('%s', (text, expected) => {
    expect(resources(spec(text))).toEqual(expected);
    for (const { reason } of policyOf(spec(text)).statements.filter(({ sid }) => sid !== 'LocateBuckets'))
      expect(reason).toMatch(/ for gMSA credential specifications\.$/);
  });

  test.each([
    ['credentialspec:file://s.json', false],
    ['credentialspec:s.json', true],
    [`credentialspec:${SECRET_ARN}:a-Ab12Cd`, true],
  ])('%s is unreadable: %s', (text, unreadable) => {
    expect(notes(spec(text)).some(({ path }) => path === inFirst('credentialSpecs[0]'))).toBe(unreadable);
  });

  test('a domainless one names a secret of its own', () => {
    const { statements, notes: said } = policyOf(spec('credentialspecdomainless:arn:aws:s3:::b/s.json'));
    expect(statements.map(({ sid }) => sid)).toEqual(['ReadFiles', 'LocateBuckets']);
    expect(said[0]).toEqual({
      message:
        'The credential specification names a secret for the sign-in to the domain, which the role must be allowed to read as well.',
      path: inFirst('credentialSpecs[0]'),
    });
  });
});
