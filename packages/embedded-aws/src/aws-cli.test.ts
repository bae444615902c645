import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { fargateDefinition, startTestAccount } from './testing/test-account.ts';

const CANARY = 'canary-from-the-cli';

function hasAwsCli(): boolean {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

it('answers the AWS CLI', { timeout: 60_000 }, async (test) => {
  if (!hasAwsCli()) {
    console.warn(
      'SKIPPED: there is no `aws` on this machine, so the AWS CLI was not tried against the embedded account.',
    );
    test.skip();
  }
  await using account = await startTestAccount();
  const env = {
    PATH: process.env.PATH,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_DEFAULT_REGION: account.region,
    AWS_ACCESS_KEY_ID: account.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: account.credentials.secretAccessKey,
  };
  const aws = async (...words: string[]): Promise<Record<string, Record<string, unknown>>> => {
    const { stdout } = await promisify(execFile)(
      'aws',
      [...words, '--endpoint-url', account.url, '--output', 'json'],
      { env },
    );
    return JSON.parse(stdout);
  };

  await aws('ssm', 'put-parameter', '--name', '/app/password', '--type', 'SecureString', '--value', CANARY);
  const plain = await aws('ssm', 'get-parameter', '--name', '/app/password', '--with-decryption');
  expect(plain.Parameter?.Value).toBe(CANARY);
  const sealed = await aws('ssm', 'get-parameter', '--name', '/app/password');
  expect(JSON.stringify(sealed)).not.toContain(CANARY);

  const definition = fargateDefinition({
    executionRoleArn: 'ecsTaskExecutionRole',
    containerDefinitions: [
      { name: 'app', image: 'nginx:1.27', secrets: [{ name: 'PASSWORD', valueFrom: '/app/password' }] },
    ],
  });
  const registered = await aws(
    'ecs',
    'register-task-definition',
    '--cli-input-json',
    JSON.stringify(definition),
  );
  const described = await aws('ecs', 'describe-task-definition', '--task-definition', 'app');
  expect(described.taskDefinition).toEqual(registered.taskDefinition);
  expect(described.taskDefinition?.revision).toBe(1);

  expect(await aws('sts', 'get-caller-identity')).toMatchObject({ Account: '123456789012' });
});
