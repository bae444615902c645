import {
  CreateLogGroupCommand,
  DeleteLogGroupCommand,
  DescribeLogGroupsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { expect, it } from 'vitest';
import { errorOf, startTestAccount } from '../../testing/test-account.ts';

it('creates, finds, pages and deletes log groups', async () => {
  await using account = await startTestAccount();
  const { logs } = account;
  for (const logGroupName of ['/ecs/a', '/ecs/b', '/app'])
    await logs.send(new CreateLogGroupCommand({ logGroupName }));
  const list = async (input: object) =>
    (await logs.send(new DescribeLogGroupsCommand(input))).logGroups?.map((group) => group.logGroupName);
  expect(await list({ logGroupNamePrefix: '/ecs' })).toEqual(['/ecs/a', '/ecs/b']);
  expect(await list({ logGroupNamePattern: 'PP' })).toEqual(['/app']);
  const first = await logs.send(new DescribeLogGroupsCommand({ limit: 2 }));
  expect(await list({ nextToken: first.nextToken })).toEqual(['/ecs/b']);
  expect(first.logGroups?.[0]?.arn).toBe('arn:aws:logs:us-east-1:123456789012:log-group:/app:*');
  expect(await errorOf(logs.send(new CreateLogGroupCommand({ logGroupName: '/app' })))).toMatchObject({
    name: 'ResourceAlreadyExistsException',
    message: 'The specified log group already exists',
  });
  expect(await errorOf(logs.send(new CreateLogGroupCommand({ logGroupName: 'a b' })))).toMatchObject({
    name: 'InvalidParameterException',
    message:
      "1 validation error detected: Value 'a b' at 'logGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+",
  });
  await logs.send(new DeleteLogGroupCommand({ logGroupName: '/app' }));
  expect(await errorOf(logs.send(new DeleteLogGroupCommand({ logGroupName: '/app' })))).toMatchObject({
    name: 'ResourceNotFoundException',
  });
});
