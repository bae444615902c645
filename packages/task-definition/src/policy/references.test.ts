import { describe, expect, test } from 'vitest';
import {
  ACCOUNT,
  FROM,
  inFirst,
  injecting,
  notes,
  PARAMETER_ARN,
  policyOf,
  resources,
  SECRET_ARN,
  statement,
  task,
} from '../testing/policy.ts';

describe('parameters', () => {
  test('one statement names each parameter once, in order, with its reason and the places', () => {
    const definition = task({
      secrets: [
        { name: 'A', valueFrom: '/b/c' },
        { name: 'B', valueFrom: 'a' },
        { name: 'C', valueFrom: `${PARAMETER_ARN}/b/c` },
      ],
      logConfiguration: { logDriver: 'splunk', secretOptions: [{ name: 'splunk-token', valueFrom: 'z' }] },
    });
    expect(policyOf(definition).statements).toEqual([
      {
        sid: 'ReadParameters',
        actions: ['ssm:GetParameters'],
        resources: [`${PARAMETER_ARN}/a`, `${PARAMETER_ARN}/b/c`, `${PARAMETER_ARN}/z`],
        reason: 'ECS reads parameters for environment variables and log options.',
        because: [
          FROM,
          inFirst('secrets[1].valueFrom'),
          inFirst('secrets[2].valueFrom'),
          inFirst('logConfiguration.secretOptions[0].valueFrom'),
        ],
      },
    ]);
    expect(notes(definition)).toEqual([]);
  });

  test('the document is what IAM takes', () => {
    expect(policyOf(injecting('a', 'b')).document).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'ReadParameters',
          Effect: 'Allow',
          Action: 'ssm:GetParameters',
          Resource: [`${PARAMETER_ARN}/a`, `${PARAMETER_ARN}/b`],
        },
      ],
    });
  });

  test.each([
    ['another Region', 'arn:aws:ssm:us-east-1:111122223333:parameter/a'],
    ['a public parameter', `${PARAMETER_ARN}/aws/service/ami`],
  ])('%s', (_what, arn) => {
    expect(resources(injecting(arn))).toEqual({ ReadParameters: [arn] });
  });

  test('a parameter that stands for a secret needs both rights', () => {
    expect(resources(injecting('/aws/reference/secretsmanager/app/db'))).toEqual({
      ReadParameters: [`${PARAMETER_ARN}/aws/reference/secretsmanager/app/db`],
      ReadSecrets: [`${SECRET_ARN}:app/db-??????`],
    });
    expect(resources(injecting('/x/aws/reference/secretsmanager/app/db'))).toEqual({
      ReadParameters: [`${PARAMETER_ARN}/x/aws/reference/secretsmanager/app/db`],
    });
  });

  test('a parameter of another account is left out, and noted', () => {
    const foreign = injecting('arn:aws:ssm:eu-west-1:444455556666:parameter/a');
    expect(policyOf(foreign).statements).toEqual([]);
    expect(notes(foreign)[0]).toEqual({
      message: 'ECS reads parameters of its own account only, whatever the role may do.',
      path: FROM,
    });
    expect(resources(foreign, { customerKeys: {} })).toEqual({
      ReadParameters: ['arn:aws:ssm:eu-west-1:444455556666:parameter/a'],
    });
  });
});

describe('secrets', () => {
  test.each([
    ['whole', `${SECRET_ARN}:app/db-Ab12Cd`, `${SECRET_ARN}:app/db-Ab12Cd`],
    ['a key of it', `${SECRET_ARN}:app/db-Ab12Cd:password::`, `${SECRET_ARN}:app/db-Ab12Cd`],
    ['by a partial ARN', `${SECRET_ARN}:app/db`, `${SECRET_ARN}:app/db-??????`],
    [
      'of another Region',
      'arn:aws:secretsmanager:us-east-1:111122223333:secret:a-Ab12Cd',
      'arn:aws:secretsmanager:us-east-1:111122223333:secret:a-Ab12Cd',
    ],
  ])('a secret %s', (_what, reference, arn) => {
    expect(statement(injecting(reference), 'ReadSecrets')).toEqual({
      sid: 'ReadSecrets',
      actions: ['secretsmanager:GetSecretValue'],
      resources: [arn],
      reason: 'ECS reads secrets for environment variables.',
      because: [FROM],
    });
    expect(notes(injecting(reference))).toEqual([]);
  });

  test('a secret of another account is allowed, and what else it takes is noted', () => {
    const arn = 'arn:aws:secretsmanager:eu-west-1:444455556666:secret:a-Ab12Cd';
    expect(resources(injecting(arn))).toEqual({ ReadSecrets: [arn] });
    expect(notes(injecting(arn))).toEqual([
      {
        message:
          'The secret is in account 444455556666: its resource policy must name this role too, and so must the policy of its key, which has to be a customer managed one.',
        path: FROM,
      },
    ]);
    expect(notes(injecting(arn), { ...ACCOUNT, accountId: '444455556666' })).toEqual([]);
  });

  test.each([
    ['by its ARN', `${SECRET_ARN}:registry-Ab12Cd`, `${SECRET_ARN}:registry-Ab12Cd`],
    ['by its name', 'team/registry', `${SECRET_ARN}:team/registry-??????`],
  ])('the credentials of a registry %s', (_how, credentialsParameter, arn) => {
    const definition = task({ repositoryCredentials: { credentialsParameter } });
    expect(statement(definition, 'ReadSecrets')).toEqual({
      sid: 'ReadSecrets',
      actions: ['secretsmanager:GetSecretValue'],
      resources: [arn],
      reason: 'ECS reads secrets for the sign-in to a private registry.',
      because: [inFirst('repositoryCredentials.credentialsParameter')],
    });
  });

  test.each([
    ['ReadSecrets', `${SECRET_ARN}:fsx-Ab12Cd`, `${SECRET_ARN}:fsx-Ab12Cd`],
    ['ReadParameters', `${PARAMETER_ARN}/fsx`, `${PARAMETER_ARN}/fsx`],
  ])('the credentials of a file share: %s', (sid, credentialsParameter, arn) => {
    const member = 'fsxWindowsFileServerVolumeConfiguration';
    const configuration = {
      fileSystemId: 'fs-1',
      rootDirectory: '\\',
      authorizationConfig: { credentialsParameter, domain: 'd' },
    };
    const definition = task({}, { volumes: [{ name: 'v', [member]: configuration }] });
    expect(statement(definition, sid)).toMatchObject({
      resources: [arn],
      reason: expect.stringContaining('the sign-in to FSx for Windows File Server'),
      because: [`volumes[0].${member}.authorizationConfig.credentialsParameter`],
    });
  });

  test('all uses are in one sentence', () => {
    const secret = { name: 'a', valueFrom: `${SECRET_ARN}:a-Ab12Cd` };
    const definition = task({
      logConfiguration: { logDriver: 'splunk', secretOptions: [secret] },
      secrets: [secret],
      repositoryCredentials: { credentialsParameter: `${SECRET_ARN}:a-Ab12Cd` },
    });
    expect(statement(definition, 'ReadSecrets')?.reason).toBe(
      'ECS reads secrets for environment variables, log options and the sign-in to a private registry.',
    );
  });
});
