import type { UntagResourceRequest } from '@aws-sdk/client-cloudwatch-logs';
import type { Operation } from '../../operation.ts';
import { readLogGroupTags, saveLogGroupTags } from './log-group-tags.ts';

/**
 * Takes tags from a log group. Errors: ResourceNotFoundException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_UntagResource.html
 */
export const UntagResource: Operation<UntagResourceRequest, object> = (context, input) => {
  const { name, tags } = readLogGroupTags(context, input.resourceArn);
  const kept = Object.entries(tags).filter(([key]) => !input.tagKeys?.includes(key));
  saveLogGroupTags(context, name, Object.fromEntries(kept));
  return {};
};
