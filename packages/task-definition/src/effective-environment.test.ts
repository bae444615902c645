import { expect, test } from 'vitest';
import { effectiveEnvironment } from './effective-environment.ts';

const app = {
  name: 'app',
  image: 'nginx',
  environment: [
    { name: 'MODE', value: 'prod' },
    { name: 'LEVEL', value: 'info' },
  ],
  environmentFiles: [{ type: 's3' as const, value: 'arn:aws:s3:::files/a.env' }],
  secrets: [{ name: 'PASSWORD', valueFrom: '/shop/password' }],
};

test('an override wins over the definition, and a reference over both', () => {
  const [environment] = effectiveEnvironment({ family: 'shop', containerDefinitions: [app] }, [
    {
      name: 'app',
      environment: [
        { name: 'LEVEL', value: 'debug' },
        { name: 'PASSWORD', value: 'given' },
        { name: 'EXTRA', value: '1' },
      ],
    },
  ]);
  expect(environment).toEqual({
    container: 'app',
    variables: [
      { name: 'MODE', source: 'definition', value: 'prod' },
      { name: 'LEVEL', source: 'override', value: 'debug' },
      { name: 'PASSWORD', source: 'reference', valueFrom: '/shop/password' },
      { name: 'EXTRA', source: 'override', value: '1' },
    ],
    environmentFiles: ['arn:aws:s3:::files/a.env'],
  });
});

test('files of an override take the place of those of the definition, and other containers have none of it', () => {
  const environments = effectiveEnvironment(
    { family: 'shop', containerDefinitions: [app, { name: 'proxy', image: 'envoy' }] },
    [{ name: 'app', environmentFiles: [{ value: 'arn:aws:s3:::files/b.env' }] }],
  );
  expect(environments.map(({ container, environmentFiles }) => [container, environmentFiles])).toEqual([
    ['app', ['arn:aws:s3:::files/b.env']],
    ['proxy', []],
  ]);
});
