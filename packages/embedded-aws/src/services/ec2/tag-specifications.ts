import type { Tag, TagSpecification } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { Kind } from './documents.ts';
import { invalidValue } from './errors.ts';

const MAX_TAGS = 50;

/**
 * Gives the tags of what is created. Throws InvalidParameterValue for tags of another type of resource, and what
 * `mergeTags` throws.
 */
export function tagsOf(specifications: TagSpecification[] | undefined, kind: Kind): Tag[] {
  for (const { ResourceType: type } of specifications ?? []) {
    if (type !== kind)
      throw invalidValue(`'${type}' is not a valid taggable resource type for this operation.`);
  }
  return mergeTags([], specifications?.flatMap(({ Tags = [] }) => Tags) ?? []);
}

/**
 * Adds tags to those that are there; a key that is there gets the new value. Throws InvalidParameterValue for a key of
 * AWS's own, and TagLimitExceeded.
 */
export function mergeTags(tags: readonly Tag[], more: readonly Tag[]): Tag[] {
  for (const { Key = '', Value = '' } of more) {
    if (/^aws:/i.test(Key)) throw invalidValue("Tag keys starting with 'aws:' are reserved for internal use");
    if (Key === '' || Key.length > 128)
      throw invalidValue(`Tag key exceeds the maximum length of 128 characters`);
    if (Value.length > 256) throw invalidValue('Tag value exceeds the maximum length of 256 characters');
  }
  const merged = new Map([...tags, ...more].map(({ Key, Value = '' }) => [Key, Value]));
  if (merged.size > MAX_TAGS) {
    throw new AwsError('TagLimitExceeded', 'The maximum number of Tags for a resource has been reached.');
  }
  return [...merged].map(([Key, Value]) => ({ Key, Value }));
}
