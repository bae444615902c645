import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogStreamCommand,
  DeleteRetentionPolicyCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  GetLogEventsCommand,
  ListTagsForResourceCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import { errorOf, startTestAccount } from '../../testing/test-account.ts';

const NOW = new Date('2027-03-01T12:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

async function startWithStream() {
  const account = await startTestAccount({ clock: createClock(NOW), verifySignatures: false });
  await account.logs.send(new CreateLogGroupCommand({ logGroupName: '/ecs/app' }));
  await account.logs.send(new CreateLogStreamCommand({ logGroupName: '/ecs/app', logStreamName: 'a' }));
  const put = (logEvents: { timestamp: number; message: string }[]) =>
    account.logs.send(new PutLogEventsCommand({ logGroupName: '/ecs/app', logStreamName: 'a', logEvents }));
  const get = (more: object = {}) =>
    account.logs.send(new GetLogEventsCommand({ logGroupName: '/ecs/app', logStreamName: 'a', ...more }));
  return { ...account, put, get };
}

const line = (offset: number, message = `at ${offset}`) => ({ timestamp: NOW.getTime() + offset, message });

it('creates, lists, pages and deletes streams', async () => {
  await using account = await startWithStream();
  const { logs, put } = account;
  for (const logStreamName of ['b', 'b2', 'c']) {
    await logs.send(new CreateLogStreamCommand({ logGroupName: '/ecs/app', logStreamName }));
  }
  await put([line(0)]);
  const list = (input: object) =>
    logs.send(new DescribeLogStreamsCommand({ logGroupName: '/ecs/app', ...input }));
  const names = async (input: object) => (await list(input)).logStreams?.map((one) => one.logStreamName);
  expect(await names({})).toEqual(['a', 'b', 'b2', 'c']);
  expect(await names({ logStreamNamePrefix: 'b' })).toEqual(['b', 'b2']);
  expect(await names({ orderBy: 'LastEventTime', descending: true })).toEqual(['a', 'c', 'b2', 'b']);
  const first = await list({ orderBy: 'LastEventTime', descending: true, limit: 2 });
  expect(
    await names({ orderBy: 'LastEventTime', descending: true, limit: 2, nextToken: first.nextToken }),
  ).toEqual(['b2', 'b']);
  expect(first.logStreams?.[0]).toMatchObject({
    firstEventTimestamp: NOW.getTime(),
    lastEventTimestamp: NOW.getTime(),
    lastIngestionTime: NOW.getTime(),
    arn: 'arn:aws:logs:us-east-1:123456789012:log-group:/ecs/app:log-stream:a',
  });
  const arn = 'arn:aws:logs:us-east-1:123456789012:log-group:/ecs/app';
  expect(
    await names({ logGroupName: undefined, logGroupIdentifier: arn, descending: true, limit: 1 }),
  ).toEqual(['c']);
  expect(await errorOf(list({ orderBy: 'LastEventTime', logStreamNamePrefix: 'b' }))).toMatchObject({
    name: 'InvalidParameterException',
    message: 'Cannot order by LastEventTime with a logStreamNamePrefix.',
  });
  expect(await errorOf(list({ nextToken: first.nextToken }))).toMatchObject({
    message: 'The specified nextToken is invalid.',
  });
  const a = { logGroupName: '/ecs/app', logStreamName: 'a' };
  expect(await errorOf(logs.send(new CreateLogStreamCommand(a)))).toMatchObject({
    name: 'ResourceAlreadyExistsException',
    message: 'The specified log stream already exists',
  });
  await logs.send(new DeleteLogStreamCommand(a));
  expect(await errorOf(logs.send(new DeleteLogStreamCommand(a)))).toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'The specified log stream does not exist.',
  });
  expect(await errorOf(logs.send(new CreateLogStreamCommand({ ...a, logGroupName: 'nope' })))).toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'The specified log group does not exist.',
  });
});

it('gives events page by page in both directions', async () => {
  await using account = await startWithStream();
  const { put, get } = account;
  await put([line(1), line(2), line(2, 'again'), line(3), line(4)]);
  const texts = (page: { events?: { message?: string | undefined }[] | undefined }) =>
    page.events?.map((event) => event.message);
  const head = await get({ startFromHead: true, limit: 2 });
  expect(texts(head)).toEqual(['at 1', 'at 2']);
  expect(head.nextForwardToken).toMatch(/^f\/\d{56}\/s$/);
  const second = await get({ startFromHead: true, limit: 2, nextToken: head.nextForwardToken });
  expect(texts(second)).toEqual(['again', 'at 3']);
  expect(texts(await get({ nextToken: second.nextBackwardToken }))).toEqual(['at 1', 'at 2']);
  const tail = await get({ limit: 2 });
  expect(texts(tail)).toEqual(['at 3', 'at 4']);
  const end = await get({ nextToken: tail.nextForwardToken, startFromHead: true });
  expect([texts(end), end.nextForwardToken]).toEqual([[], tail.nextForwardToken]);
  expect(texts(await get({ nextToken: end.nextBackwardToken, limit: 1 }))).toEqual(['at 4']);
  await put([line(5)]);
  expect(texts(await get({ nextToken: end.nextForwardToken, startFromHead: true }))).toEqual(['at 5']);
  expect(texts(await get({ startTime: NOW.getTime() + 2, endTime: NOW.getTime() + 3 }))).toEqual([
    'at 2',
    'again',
  ]);
  expect(await errorOf(get({ nextToken: 'f/1/s' }))).toMatchObject({
    name: 'InvalidParameterException',
    message: 'The specified nextToken is invalid.',
  });
});

it('takes only events of an orderly batch', async () => {
  await using account = await startWithStream();
  const { put, get } = account;
  const refused = async (events: ReturnType<typeof line>[]) => (await errorOf(put(events))).message;
  expect(await refused([line(2), line(1)])).toBe(
    'Log events in a single PutLogEvents request must be in chronological order.',
  );
  expect(await refused([line(-DAY_MS - 1), line(0)])).toBe(
    'The batch of log events in a single PutLogEvents request cannot span more than 24 hours.',
  );
  expect(await refused([line(0, 'x'.repeat(262_119))])).toBe(
    'Log event too large: 262145 bytes exceeds limit of 262144',
  );
  expect(await refused([])).toMatch(/^1 validation error detected: .*greater than or equal to 1$/);
  expect((await put([line(-15 * DAY_MS), line(-14 * DAY_MS)])).rejectedLogEventsInfo).toEqual({
    tooOldLogEventEndIndex: 1,
  });
  expect((await put([line(0), line(2 * 60 * 60 * 1000 + 1)])).rejectedLogEventsInfo).toEqual({
    tooNewLogEventStartIndex: 1,
  });
  expect((await get({ startFromHead: true })).events?.map(({ message }) => message)).toEqual([
    `at ${-14 * DAY_MS}`,
    'at 0',
  ]);
});

it('keeps events as long as the group says', async () => {
  await using account = await startWithStream();
  const { logs, put, get, clock } = account;
  const shown = async () => (await logs.send(new DescribeLogGroupsCommand({}))).logGroups?.[0];
  await put([line(0, 'old')]);
  expect((await shown())?.storedBytes).toBe(29);
  expect(
    (
      await errorOf(
        logs.send(new PutRetentionPolicyCommand({ logGroupName: '/ecs/app', retentionInDays: 2 })),
      )
    ).message,
  ).toContain("Value '2' at 'retentionInDays' failed to satisfy constraint");
  await logs.send(new PutRetentionPolicyCommand({ logGroupName: '/ecs/app', retentionInDays: 1 }));
  expect((await shown())?.retentionInDays).toBe(1);
  clock.advance(DAY_MS + 1);
  expect((await get()).events).toEqual([]);
  expect((await put([line(0, 'late')])).rejectedLogEventsInfo).toEqual({ expiredLogEventEndIndex: 1 });
  expect((await shown())?.storedBytes).toBe(0);
  await logs.send(new DeleteRetentionPolicyCommand({ logGroupName: '/ecs/app' }));
  expect((await shown())?.retentionInDays).toBeUndefined();
  expect((await put([line(0, 'late')])).rejectedLogEventsInfo).toBeUndefined();
});

it('tags log groups', async () => {
  await using account = await startWithStream();
  const { logs } = account;
  const resourceArn = 'arn:aws:logs:us-east-1:123456789012:log-group:/ecs/app';
  const tags = async () => (await logs.send(new ListTagsForResourceCommand({ resourceArn }))).tags;
  await logs.send(new TagResourceCommand({ resourceArn, tags: { team: 'shop', stage: 'prod' } }));
  await logs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['team'] }));
  expect(await tags()).toEqual({ stage: 'prod' });
  const other = { resourceArn: resourceArn.replace('app', 'nope') };
  expect(await errorOf(logs.send(new ListTagsForResourceCommand(other)))).toMatchObject({
    name: 'ResourceNotFoundException',
  });
});
