import type { Tag } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import type { StoredTag } from '../../store/tags.ts';
import { tagResource } from './parameter-row.ts';
import { latestParameter } from './parameter-store.ts';

const MAX_TAGS = 50;

/** Checks new tags beside those that a parameter keeps. Throws ValidationException or TooManyTagsError. */
export function checkTags(tags: Tag[] | undefined, present = 0): void {
  if (!tags) return;
  if (tags.some((tag) => /^aws:/i.test(String(tag.Key)))) {
    throw new AwsError(
      'ValidationException',
      'aws: prefixed tag key names are not allowed for external use.',
    );
  }
  if (present + tags.length > MAX_TAGS) throw new AwsError('TooManyTagsError');
}

/** Gives tags in the form in which they are kept. */
export function storedTags(tags: Tag[]): StoredTag[] {
  return tags.map(({ Key, Value }) => ({ key: String(Key), value: String(Value) }));
}

/**
 * Gives what the tags of a resource of SSM's tagging operations are kept under.
 * Throws InvalidResourceType or InvalidResourceId.
 */
export function findTagResource(
  context: OperationContext,
  input: { ResourceType?: string | undefined; ResourceId?: string | undefined },
): string {
  if (input.ResourceType !== 'Parameter') throw new AwsError('InvalidResourceType');
  const name = String(input.ResourceId);
  if (!latestParameter(context.database, name)) throw new AwsError('InvalidResourceId');
  return tagResource(name);
}
