import type { CreateTagsRequest } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { required } from './errors.ts';
import { changeTags } from './resource-tags.ts';
import { mergeTags } from './tag-specifications.ts';

/**
 * Adds tags to resources, or gives them new values. Errors: MissingParameter, InvalidID, TagLimitExceeded, and those of
 * a resource that is not there.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateTags.html
 */
export const CreateTags: Operation<CreateTagsRequest, void> = (context, input) => {
  const tags = required(input.Tags, 'Tag');
  for (const id of required(input.Resources, 'resourceIdSet')) {
    changeTags(context, id, (old) => mergeTags(old, tags));
  }
};
