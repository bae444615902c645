import type { DeleteTagsRequest, Tag } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { required } from './errors.ts';
import { changeTags } from './resource-tags.ts';

/**
 * Takes tags from resources: all of them without keys, and those of one value where a value is given. Errors:
 * MissingParameter, InvalidID, and those of a resource that is not there.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteTags.html
 */
export const DeleteTags: Operation<DeleteTagsRequest, void> = (context, input) => {
  const goes = ({ Key, Value }: Tag) =>
    !input.Tags?.length ||
    input.Tags.some((tag) => tag.Key === Key && (tag.Value === undefined || tag.Value === Value));
  for (const id of required(input.Resources, 'resourceIdSet')) {
    changeTags(context, id, (old) => old.filter((tag) => !goes(tag)));
  }
};
