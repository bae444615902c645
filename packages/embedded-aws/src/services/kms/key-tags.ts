import type { Tag } from '@aws-sdk/client-kms';
import { AwsError } from '../../aws-error.ts';
import type { StoredTag } from '../../store/tags.ts';

const MAX_TAGS = 50;

/** Checks new tags beside those that a key keeps. Throws TagException or LimitExceededException. */
export function checkTags(tags: Tag[] = [], kept = 0): void {
  const keys = tags.map(({ TagKey }) => String(TagKey));
  if (keys.some((key) => /^aws:/i.test(key))) {
    throw new AwsError('TagException', 'aws: prefixed tag key names are not allowed for external use.');
  }
  if (new Set(keys).size < keys.length) throw new AwsError('TagException', 'Duplicate tag keys');
  if (kept + tags.length > MAX_TAGS) throw new AwsError('LimitExceededException', 'Too many tags');
}

/** Gives tags in the form in which they are kept. */
export function storedTags(tags: Tag[] = []): StoredTag[] {
  return tags.map(({ TagKey, TagValue }) => ({ key: String(TagKey), value: String(TagValue) }));
}
