import { expect, test } from 'vitest';
import { listReferences } from './list-references.ts';

test('every place that refers to a parameter or a secret is listed with its container and name', () => {
  const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:app/db-AbCdEf';
  const references = listReferences({
    family: 'web',
    containerDefinitions: [
      {
        name: 'app',
        secrets: [
          { name: 'KEY', valueFrom: '/app/key' },
          { name: 'PASTED', valueFrom: 'hunter2:hunter2:hunter2' },
        ],
        repositoryCredentials: { credentialsParameter: 'registry' },
        environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::files/app.env' }],
        logConfiguration: {
          logDriver: 'splunk',
          secretOptions: [{ name: 'splunk-token', valueFrom: `${secret}:token::` }],
        },
      },
    ],
    volumes: [
      {
        name: 'share',
        fsxWindowsFileServerVolumeConfiguration: {
          fileSystemId: 'fs-1',
          rootDirectory: '/',
          authorizationConfig: { credentialsParameter: secret, domain: 'example.com' },
        },
      },
    ],
  });
  expect(references).toEqual([
    {
      purpose: 'registry',
      path: 'containerDefinitions[0].repositoryCredentials.credentialsParameter',
      container: 'app',
      valueFrom: 'registry',
    },
    {
      purpose: 'variable',
      path: 'containerDefinitions[0].secrets[0].valueFrom',
      container: 'app',
      name: 'KEY',
      valueFrom: '/app/key',
    },
    {
      purpose: 'log-option',
      path: 'containerDefinitions[0].logConfiguration.secretOptions[0].valueFrom',
      container: 'app',
      name: 'splunk-token',
      valueFrom: `${secret}:token::`,
    },
    {
      purpose: 'file-share',
      path: 'volumes[0].fsxWindowsFileServerVolumeConfiguration.authorizationConfig.credentialsParameter',
      valueFrom: secret,
    },
  ]);
});

test('any JSON is taken', () => {
  expect(listReferences(null as never)).toEqual([]);
  expect(listReferences({ containerDefinitions: [{ secrets: 'x' }] } as never)).toEqual([]);
});
