import type { Tag } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { StoredTag } from '../../store/tags.ts';

const MAX_TAGS = 50;
const TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/**
 * Gives why ECS refuses tags. The limits are those of the model; the words have not been seen on the wire.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html
 */
export function findTagFault(tags: Tag[]): string | undefined {
  if (tags.length > MAX_TAGS) return `The number of tags cannot be greater than ${MAX_TAGS}.`;
  const keys = tags.map((tag) => tag.key ?? '');
  if (new Set(keys).size !== keys.length) return 'Tag keys must be unique.';
  for (const { key = '', value = '' } of tags) {
    if (key.length < 1 || key.length > 128) return 'Tag key must have between 1 and 128 characters.';
    if (value.length > 256) return `The value of tag '${key}' cannot have more than 256 characters.`;
    if (!TEXT.test(key) || !TEXT.test(value)) return `Tag '${key}' contains invalid characters.`;
    if (/^aws:/i.test(key)) return "Tag keys cannot start with 'aws:'.";
  }
  return undefined;
}

/** Checks the tags of a tagging operation; throws InvalidParameterException. */
export function checkTags(tags: Tag[]): void {
  const fault = findTagFault(tags);
  if (fault !== undefined) throw new AwsError('InvalidParameterException', fault);
}

/** Gives tags in the form in which they are kept. */
export function storedTags(tags: Tag[] | undefined): StoredTag[] {
  return (tags ?? []).map(({ key, value }) => ({ key: String(key), value: value ?? '' }));
}
