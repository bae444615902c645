import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResponse,
} from '@aws-sdk/client-cloudwatch-logs';
import type { Operation } from '../../operation.ts';
import { readLogGroupTags } from './log-group-tags.ts';

/**
 * Gives the tags of a log group. Errors: ResourceNotFoundException.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListTagsForResource.html
 */
export const ListTagsForResource: Operation<ListTagsForResourceRequest, ListTagsForResourceResponse> = (
  context,
  input,
) => ({ tags: readLogGroupTags(context, input.resourceArn).tags });
