import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { startTestAccount } from '../../testing/test-account.ts';

function hasAwsCli(): boolean {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

it('speaks EC2 with the AWS CLI', { timeout: 120_000 }, async (test) => {
  if (!hasAwsCli()) {
    console.warn(
      'SKIPPED: there is no `aws` on this machine, so the AWS CLI was not tried against the EC2 protocol.',
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
  const aws = async (...words: string[]) => {
    const command = ['ec2', ...words, '--endpoint-url', account.url, '--output', 'json'];
    const { stdout } = await promisify(execFile)('aws', command, { env });
    return JSON.parse(stdout);
  };
  const filters = 'Name=availability-zone,Values=us-east-1a,us-east-1b';
  const { Subnets } = await aws('describe-subnets', '--filters', filters);
  expect(Subnets).toHaveLength(2);
  const tags = 'ResourceType=security-group,Tags=[{Key=team,Value=a&b}]';
  const group = await aws(
    'create-security-group',
    ...['--group-name', 'web', '--description', 'web', '--tag-specifications', tags],
  );
  expect(group.Tags).toEqual([{ Key: 'team', Value: 'a&b' }]);
  const allowed = await aws(
    'authorize-security-group-ingress',
    ...['--group-id', group.GroupId, '--protocol', 'tcp', '--port', '80', '--cidr', '10.0.0.0/8'],
  );
  expect(allowed).toMatchObject({
    Return: true,
    SecurityGroupRules: [{ IsEgress: false, FromPort: 80, CidrIpv4: '10.0.0.0/8' }],
  });
  await expect(aws('describe-vpcs', '--vpc-ids', 'vpc-0123')).rejects.toThrow(
    "(InvalidVpcID.NotFound) when calling the DescribeVpcs operation: The vpc ID 'vpc-0123' does not exist",
  );
});
