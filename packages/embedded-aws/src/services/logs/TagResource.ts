import type { TagResourceRequest } from '@aws-sdk/client-cloudwatch-logs';
import type { Operation } from '../../operation.ts';
import { readLogGroupTags, saveLogGroupTags } from './log-group-tags.ts';

/**
 * Adds tags to a log group. Errors: ResourceNotFoundException, TooManyTagsException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html
 */
export const TagResource: Operation<TagResourceRequest, object> = (context, input) => {
  const { name, tags } = readLogGroupTags(context, input.resourceArn);
  saveLogGroupTags(context, name, { ...tags, ...input.tags });
  return {};
};
