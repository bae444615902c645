import type { OperationContext } from '../../operation.ts';
import type { Resources } from '../service.ts';

interface Named {
  logGroupName?: string;
  logGroupIdentifier?: string;
  logGroupNamePrefix?: string;
  logStreamName?: string;
  resourceArn?: string;
}

/** CloudWatch Logs shows every group with the beginning of its streams. */
function groupArn({ region, accountId }: OperationContext, input: Named, stream = ''): string {
  const { logGroupIdentifier, logGroupName = logGroupIdentifier ?? '' } = input;
  const name = logGroupName.startsWith('arn:') ? logGroupName.split(':')[6] : logGroupName;
  return `arn:aws:logs:${region}:${accountId}:log-group:${name}:log-stream:${stream}`;
}

const group = (context: OperationContext, input: Named) => [groupArn(context, input)];
const stream = (context: OperationContext, input: Named) => [groupArn(context, input, input.logStreamName)];
const tagged = (_: OperationContext, { resourceArn }: Named) => [String(resourceArn)];

/**
 * What the operations of CloudWatch Logs act on.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html
 */
export const logsResources: Resources = {
  CreateLogGroup: group,
  CreateLogStream: stream,
  DeleteLogGroup: group,
  DeleteLogStream: stream,
  DeleteRetentionPolicy: group,
  DescribeLogGroups: (context) => [groupArn(context, {})],
  DescribeLogStreams: group,
  FilterLogEvents: group,
  GetLogEvents: stream,
  ListTagsForResource: tagged,
  ListTagsLogGroup: group,
  PutLogEvents: stream,
  PutRetentionPolicy: group,
  TagLogGroup: group,
  TagResource: tagged,
  UntagLogGroup: group,
  UntagResource: tagged,
};
