import type { Tag } from '@aws-sdk/client-secrets-manager';
import type { OperationContext } from '../../operation.ts';
import { readTags, type StoredTag } from '../../store/tags.ts';
import { invalidParameter } from './secret-errors.ts';

const MAX_TAGS = 50;

/** Gives new tags in the form in which they are kept. Throws InvalidParameterException. */
export function checkedTags(tags: Tag[] = [], kept: readonly StoredTag[] = []): StoredTag[] {
  const stored = tags.map(({ Key, Value }) => ({ key: String(Key), value: Value ?? '' }));
  const keys = new Set(stored.map(({ key }) => key));
  if (keys.size < stored.length) throw invalidParameter('You specified the same tag key more than once.');
  if (stored.some(({ key }) => /^aws:/i.test(key))) {
    throw invalidParameter('aws: prefixed tag key names are not allowed for external use.');
  }
  if (kept.filter(({ key }) => !keys.has(key)).length + keys.size > MAX_TAGS) {
    throw invalidParameter(`A secret can have up to ${MAX_TAGS} tags.`);
  }
  return stored;
}

/** Gives the tags of a secret as replies carry them; a secret without tags has no such member. */
export function shownTags({ database }: OperationContext, arn: string): Tag[] | undefined {
  const tags = readTags(database, arn);
  return tags.length === 0 ? undefined : tags.map(({ key, value }) => ({ Key: key, Value: value }));
}
