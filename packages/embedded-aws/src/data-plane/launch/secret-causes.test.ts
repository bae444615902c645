import { DeleteRolePolicyCommand, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateKeyCommand, DisableKeyCommand } from '@aws-sdk/client-kms';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, expect, describe as group, it } from 'vitest';

import { executionRoleArn, Launches, ROLE, trust } from '../../testing/test-launch.ts';
import { container, register } from '../../testing/test-tasks.ts';

const PULL =
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: ';
const SSM = `${PULL}unable to retrieve secrets from ssm: `;
const ASM = `${PULL}unable to retrieve secret from asm: `;
const RETRIED = 'service call has been retried 1 time(s): ';
const SESSION = /arn:aws:sts::123456789012:assumed-role\/execution\/[0-9a-f]{32}/;

let launches: Launches;
let secret = '';
let binary = '';
let deleted = '';
beforeAll(async () => {
  launches = await Launches.start();
  const { ssm, secrets } = launches.account;
  await ssm.send(new PutParameterCommand({ Name: '/app/there', Value: 'canary', Type: 'SecureString' }));
  const create = async (Name: string, value: object) =>
    (await secrets.send(new CreateSecretCommand({ Name, ...value }))).ARN ?? '';
  secret = await create('app/db', { SecretString: '{"user":"canary"}' });
  binary = await create('app/binary', { SecretBinary: Buffer.from('canary') });
  deleted = await create('app/deleted', { SecretString: 'canary' });
  await secrets.send(new DeleteSecretCommand({ SecretId: deleted }));
});
afterAll(() => launches.account.close());

group('on Fargate, secrets that cannot be read', () => {
  it.each([
    [
      'a parameter that is missing',
      () => '/app/nope',
      () => `${SSM}${RETRIED}invalid ssm parameters: /app/nope`,
    ],
    ['the bare name of a secret', () => 'app-db', () => `${SSM}${RETRIED}invalid ssm parameters: app-db`],
    [
      'a secret that is missing',
      () => secret.replace('app/db', 'app/nope'),
      () =>
        `${ASM}${RETRIED}failed to fetch secret ${secret.replace('app/db', 'app/nope')} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret.`,
    ],
    [
      'a stage that is missing',
      () => `${secret}::NOPE:`,
      () =>
        `${ASM}${RETRIED}failed to fetch secret ${secret} from secrets manager: ResourceNotFoundException: Secrets Manager can't find the specified secret value for staging label: NOPE`,
    ],
    [
      'a version id that is too short',
      () => `${secret}:::1234`,
      () =>
        `${ASM}${RETRIED}failed to fetch secret ${secret} from secrets manager: InvalidParameter: 1 validation error(s) found.\n- minimum field size of 32, GetSecretValueInput.VersionId.\n`,
    ],
    [
      'a key that is missing',
      () => `${secret}:nope::`,
      () => `${ASM}${RETRIED}retrieved secret from Secrets Manager did not contain json key nope`,
    ],
    [
      'a wrong number of colons',
      () => `${secret}:user`,
      () => `${ASM}unexpected ARN format with parameters when trying to retrieve ASM secret`,
    ],
    [
      'a secret that is to be deleted',
      () => deleted,
      () =>
        `${ASM}${RETRIED}failed to fetch secret ${deleted} from secrets manager: InvalidRequestException: You can't perform this operation on the secret because it was marked for deletion.`,
    ],
  ])('%s', async (_what, valueFrom, reason) => {
    expect(await launches.reasonOf(await launches.withSecret(valueFrom()))).toBe(reason());
  });

  it('a binary secret, a text that is no JSON, and JSON that is no object', async () => {
    expect(await launches.reasonOf(await launches.withSecret(binary))).toContain(
      'binary secrets are not supported',
    );
    const put = (SecretString: string) =>
      launches.account.secrets.send(new PutSecretValueCommand({ SecretId: secret, SecretString }));
    await put('canary');
    const noJson = await launches.reasonOf(await launches.withSecret(`${secret}:user::`));
    expect(noJson).toBe(`${ASM}${RETRIED}invalid character looking for beginning of value`);
    await put('["canary"]');
    const list = await launches.reasonOf(await launches.withSecret(`${secret}:user::`));
    expect(list).toContain('json: cannot unmarshal array into Go value of type map[string]interface {}');
    await put('{"user":"canary"}');
  });

  it('joins what is wrong with several secrets', async () => {
    const taskDefinition = await launches.registerFargate({
      secrets: [
        { name: 'A', valueFrom: `${secret}:a::` },
        { name: 'B', valueFrom: `${secret}:b::` },
      ],
    });
    expect((await launches.reasonOf(taskDefinition)).split(';')).toHaveLength(2);
  });
});

group('on Fargate, rights that are missing', () => {
  it.each([
    ['ssm:GetParameters', () => '/app/there', 'arn:aws:ssm:us-east-1:123456789012:parameter/app/there', SSM],
    ['secretsmanager:GetSecretValue', () => secret, '', ASM],
  ])('%s', async (action, valueFrom, resource, prefix) => {
    await launches.account.iam.send(new DeleteRolePolicyCommand({ RoleName: ROLE, PolicyName: 'rights' }));
    const reason = await launches.reasonOf(await launches.withSecret(valueFrom()));
    await launches.allow('*');
    expect(reason.startsWith(prefix)).toBe(true);
    expect(reason).toMatch(SESSION);
    expect(reason).toContain(
      `is not authorized to perform: ${action} on resource: ${resource || secret} because no identity-based policy allows the ${action} action`,
    );
  });

  it('a role that does not trust ECS', async () => {
    const set = (service: string) =>
      launches.account.iam.send(
        new UpdateAssumeRolePolicyCommand({ RoleName: ROLE, PolicyDocument: trust(service) }),
      );
    await set('lambda.amazonaws.com');
    const reason = await launches.reasonOf(await launches.withSecret('/app/there'));
    await set('ecs-tasks.amazonaws.com');
    expect(reason).toBe(
      `ECS was unable to assume the role '${executionRoleArn}' that was provided for this task. Please verify that the role being passed has the proper trust relationship and permissions and that your IAM user has permissions to pass this role.`,
    );
  });
});

group('on a container instance', () => {
  it.each([
    [
      () => '/app/nope',
      'Fetching secret data from SSM Parameter Store in us-east-1: invalid parameters: /app/nope',
    ],
    [
      () => `${secret}:user`,
      'an invalid ARN format for the AWS Secrets Manager secret was specified. Specify a valid ARN and try again.',
    ],
    [() => secret.replace('app/db', 'app/nope'), 'Check whether the secret exists in the specified Region'],
  ])('the agent has words of its own', async (valueFrom, text) => {
    const taskDefinition = await register(
      launches.account,
      [container('app', { secrets: [{ name: 'A', valueFrom: valueFrom() }] })],
      { executionRoleArn },
    );
    expect(await launches.reasonOf(taskDefinition, {})).toContain(text);
  });
});

group('on Fargate, a key that may not be used', () => {
  it('is said by Parameter Store and by Secrets Manager', async () => {
    const { kms, ssm, secrets } = launches.account;
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const KeyId = KeyMetadata?.KeyId ?? '';
    await ssm.send(
      new PutParameterCommand({ Name: '/app/sealed', Value: 'canary', Type: 'SecureString', KeyId }),
    );
    const { ARN = '' } = await secrets.send(
      new CreateSecretCommand({ Name: 'app/sealed', SecretString: 'canary', KmsKeyId: KeyId }),
    );
    await launches.allow('ssm:*', 'secretsmanager:*');
    const parameter = await launches.reasonOf(await launches.withSecret('/app/sealed'));
    const sealed = await launches.reasonOf(await launches.withSecret(ARN));
    await launches.allow('*');
    expect(parameter).toMatch(
      /^.* ssm: .*AccessDeniedException: .*is not authorized to perform: kms:Decrypt/,
    );
    expect(sealed).toContain('AccessDeniedException: Access to KMS is not allowed');
    await kms.send(new DisableKeyCommand({ KeyId }));
    expect(await launches.reasonOf(await launches.withSecret('/app/sealed'))).toMatch(
      /InvalidKeyId: .* is disabled\./,
    );
  });
});
