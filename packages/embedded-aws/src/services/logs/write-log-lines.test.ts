import { expect, it } from 'vitest';
import { createTestContext } from '../../testing/test-context.ts';
import { DescribeLogStreams } from './DescribeLogStreams.ts';
import { GetLogEvents } from './GetLogEvents.ts';
import { writeLogLines } from './write-log-lines.ts';

it('writes lines of a container, and makes the group only when asked', () => {
  const context = createTestContext();
  const lines = [{ timestamp: 2, message: 'two' }];
  expect(() => writeLogLines(context, '/ecs/app', 'app/app/1', lines)).toThrow(
    'The specified log group does not exist.',
  );
  writeLogLines(context, '/ecs/app', 'app/app/1', lines, { createGroup: true });
  writeLogLines(context, '/ecs/app', 'app/app/1', [{ timestamp: 1, message: 'one' }]);
  const group = { logGroupName: '/ecs/app' };
  const { events } = GetLogEvents(context, { ...group, logStreamName: 'app/app/1', startFromHead: true });
  expect(events?.map(({ message }) => message)).toEqual(['one', 'two']);
  expect(DescribeLogStreams(context, group).logStreams?.[0]).toMatchObject({
    firstEventTimestamp: 1,
    lastEventTimestamp: 2,
  });
});
