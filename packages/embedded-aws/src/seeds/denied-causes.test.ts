import { DescribeSubnetsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { ListTaskDefinitionFamiliesCommand, RunTaskCommand } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describe, pass, startTaskAccount, type TaskAccount } from '../testing/test-tasks.ts';

let account: TaskAccount;
let subnet = '';
beforeAll(async () => {
  account = await startTaskAccount({ world: 'denied' });
  const { url: endpoint, region, credentials } = account;
  const ec2 = new EC2Client({ endpoint, region, credentials: { ...credentials } });
  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}));
  subnet = Subnets.find(({ DefaultForAz }) => DefaultForAz)?.SubnetId ?? '';
  expect(Subnets.some(({ Tags }) => Tags?.some(({ Value }) => Value === 'denied-private'))).toBe(true);
});
afterAll(() => account.close());

/** What becomes of a task of each family. */
const REASONS: Record<string, RegExp> = {
  'missing-parameter': /invalid ssm parameters: \/denied\/nope/,
  'bare-name': /invalid ssm parameters: denied-bare-name/,
  'missing-key': /did not contain json key password/,
  'not-json': /invalid character/,
  binary: /binary secrets are not supported/,
  'missing-stage': /staging label: NOPE/,
  'short-version': /minimum field size of 32/,
  colons: /unexpected ARN format/,
  'pending-deletion': /marked for deletion/,
  'disabled-key': /is disabled/,
  'key-policy': /not authorized to perform: kms:Decrypt/,
  'no-ssm-right': /not authorized to perform: ssm:GetParameters/,
  'no-secret-right': /not authorized to perform: secretsmanager:GetSecretValue/,
  'no-trust': /unable to assume the role/,
  'missing-image': /not found$/,
  'wrong-platform': /platform 'linux\/amd64'/,
  'missing-log-group': /log group does not exist/,
  'json-key': /^$/,
  'mangled-number': /^$/,
};

it('has a family for each cause', async () => {
  const { families = [] } = await account.ecs.send(
    new ListTaskDefinitionFamiliesCommand({ familyPrefix: 'denied-' }),
  );
  expect(families.map((family) => family.replace('denied-', '')).sort()).toEqual(Object.keys(REASONS).sort());
});

it.each(Object.entries(REASONS))('denied-%s', async (cause, reason) => {
  const { tasks = [] } = await account.ecs.send(
    new RunTaskCommand({
      taskDefinition: `denied-${cause}`,
      launchType: 'FARGATE',
      networkConfiguration: { awsvpcConfiguration: { subnets: [subnet], assignPublicIp: 'ENABLED' } },
    }),
  );
  await pass(account, 2);
  const { stoppedReason = '' } = await describe(account, tasks[0]?.taskArn ?? '');
  expect(stoppedReason).toMatch(reason);
});
