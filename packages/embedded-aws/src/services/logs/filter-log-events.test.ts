import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  FilterLogEventsCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClock } from '../../clock.ts';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, startTestAccount } from '../../testing/test-account.ts';

const NOW = new Date('2027-03-01T12:00:00Z');
const logGroupName = '/ecs/app';
const MESSAGES = [
  'INFO start of app',
  'ERROR out of memory',
  'ERROR no route to host',
  '{"level":"error","status":503,"path":{"name":"/a"},"tags":["x"],"user":null}',
  '{"level":"info","status":200,"path":{"name":"/b"}}',
];

let account: EmbeddedAws & Clients;
beforeAll(async () => {
  account = await startTestAccount({ clock: createClock(NOW), verifySignatures: false });
  await account.logs.send(new CreateLogGroupCommand({ logGroupName }));
  for (const logStreamName of ['api/1', 'web/1']) {
    await account.logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
  }
  const logEvents = MESSAGES.map((message, index) => ({ message, timestamp: NOW.getTime() + index }));
  await account.logs.send(new PutLogEventsCommand({ logGroupName, logStreamName: 'api/1', logEvents }));
  await account.logs.send(
    new PutLogEventsCommand({
      logGroupName,
      logStreamName: 'web/1',
      logEvents: [{ message: 'from web', timestamp: NOW.getTime() + 1 }],
    }),
  );
});
afterAll(() => account.close());

const filter = (input: object) => account.logs.send(new FilterLogEventsCommand({ logGroupName, ...input }));

describe('patterns', () => {
  it.each<[string, number[]]>([
    ['ERROR', [1, 2]],
    ['ERROR memory', [1]],
    ['"out of"', [1]],
    ['ERROR -memory', [2]],
    ['?memory ?start', [0, 1]],
    ['?nothing ERROR', [1, 2]],
    ['%no .* host%', [2]],
    ['{ $.level = "error" }', [3]],
    ['{ $.level = err* }', [3]],
    ['{ $.level != "error" }', [4]],
    ['{ $.status >= 500 }', [3]],
    ['{ $.path.name = "/b" && ($.status = 200 || $.status = 201) }', [4]],
    ['{ $.tags[0] = "x" }', [3]],
    ['{ $.user IS NULL }', [3]],
    ['{ $.tags NOT EXISTS }', [4]],
  ])('%s', async (filterPattern, wanted) => {
    const { events } = await filter({ filterPattern, logStreamNames: ['api/1'] });
    expect(events?.map(({ message }) => message)).toEqual(wanted.map((index) => MESSAGES[index]));
  });

  it.each(['a.b', '"open', '{ level = 1 }', '{ $.a = 1', '[a, b]', '%(a)%'])(
    'refuses %s',
    async (pattern) => {
      expect(await errorOf(filter({ filterPattern: pattern }))).toMatchObject({
        name: 'InvalidParameterException',
        message: 'Invalid filter pattern',
      });
    },
  );
});

it('goes through all streams by time, page by page', async () => {
  const seen: (string | undefined)[] = [];
  let nextToken: string | undefined;
  do {
    const page = await filter({ limit: 2, nextToken });
    seen.push(...(page.events ?? []).map(({ message }) => message));
    nextToken = page.nextToken;
  } while (nextToken);
  expect(seen).toEqual([MESSAGES[0], MESSAGES[1], 'from web', ...MESSAGES.slice(2)]);
});

it('chooses by stream and by time', async () => {
  const streams = async (input: object) => (await filter(input)).events?.map((event) => event.logStreamName);
  expect(await streams({ logStreamNamePrefix: 'web' })).toEqual(['web/1']);
  expect(await streams({ startTime: NOW.getTime() + 1, endTime: NOW.getTime() + 1 })).toEqual([
    'api/1',
    'web/1',
  ]);
  expect(await errorOf(filter({ logStreamNamePrefix: 'a', logStreamNames: ['b'] }))).toMatchObject({
    name: 'InvalidParameterException',
  });
  expect(await errorOf(filter({ nextToken: 'x' }))).toMatchObject({
    message: 'The specified nextToken is invalid.',
  });
});
