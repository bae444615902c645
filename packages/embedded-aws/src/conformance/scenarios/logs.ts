import { logs } from '../../services/logs/logs.ts';
import type { Scenario } from '../scenario.ts';

const group = { logGroupName: '/ecs/app' };
const stream = { ...group, logStreamName: 'app/app/1' };
const resourceArn = 'arn:aws:logs:us-east-1:123456789012:log-group:/ecs/app';

/** Groups, streams and events. */
export const logsScenario: Scenario = {
  service: logs,
  steps: [
    { operation: 'CreateLogGroup', input: { ...group, tags: { team: 'shop' } } },
    { operation: 'CreateLogGroup', input: group, fails: 'ResourceAlreadyExistsException' },
    { operation: 'PutRetentionPolicy', input: { ...group, retentionInDays: 7 } },
    {
      operation: 'DescribeLogGroups',
      input: { logGroupNamePrefix: '/ecs' },
      expect: { 'logGroups.0.logGroupName': '/ecs/app', 'logGroups.0.retentionInDays': 7 },
    },
    { operation: 'DeleteRetentionPolicy', input: group },
    { operation: 'CreateLogStream', input: stream },
    {
      operation: 'PutLogEvents',
      input: {
        ...stream,
        logEvents: [
          { timestamp: '$now', message: 'it begins ✓' },
          { timestamp: '$now', message: '{"level":"error"}' },
        ],
      },
      save: { token: 'nextSequenceToken' },
    },
    {
      operation: 'DescribeLogStreams',
      input: group,
      expect: { 'logStreams.0.logStreamName': 'app/app/1', 'logStreams.0.firstEventTimestamp': '$now' },
    },
    {
      operation: 'GetLogEvents',
      input: { ...stream, startFromHead: true },
      save: { forward: 'nextForwardToken', backward: 'nextBackwardToken' },
      expect: { 'events.0.message': 'it begins ✓', 'events.1.timestamp': '$now' },
    },
    {
      operation: 'GetLogEvents',
      input: { ...group, logStreamName: 'x' },
      fails: 'ResourceNotFoundException',
    },
    {
      operation: 'FilterLogEvents',
      input: { ...group, filterPattern: '{ $.level = "error" }' },
      expect: { 'events.0.message': '{"level":"error"}', 'events.1': undefined },
    },
    { operation: 'TagResource', input: { resourceArn, tags: { stage: 'test' } } },
    { operation: 'UntagResource', input: { resourceArn, tagKeys: ['team'] } },
    { operation: 'ListTagsForResource', input: { resourceArn }, expect: { tags: { stage: 'test' } } },
    { operation: 'DeleteLogStream', input: stream },
    { operation: 'DeleteLogGroup', input: group },
    { operation: 'DescribeQueries', fails: 'UnknownOperationException' },
  ],
};
