import type { DescribeTagsRequest, DescribeTagsResult, TagDescription } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { describe, type Filters } from './describe.ts';
import { allTags } from './resource-tags.ts';

const FILTERS: Filters<TagDescription> = {
  key: ({ Key }) => [Key],
  'resource-id': ({ ResourceId }) => [ResourceId],
  'resource-type': ({ ResourceType }) => [ResourceType],
  value: ({ Value }) => [Value],
};

/**
 * Lists the tags of all resources. Errors: InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeTags.html
 */
export const DescribeTags: Operation<DescribeTagsRequest, DescribeTagsResult> = (context, input) => {
  const page = describe(allTags(context), input, {
    name: 'DescribeTags',
    filters: FILTERS,
    idOf: ({ ResourceId, Key }) => `${ResourceId} ${Key}`,
  });
  return { Tags: page.items, NextToken: page.nextToken };
};
