import type { Tag } from '@aws-sdk/client-ecr';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { readTags, writeTags } from '../../store/tags.ts';

const MAX_TAGS = 50;

/** Adds tags to a repository; throws TooManyTagsException. */
export function addTags({ database }: OperationContext, arn: string, tags: readonly Tag[]): void {
  const stored = tags.map(({ Key = '', Value = '' }) => ({ key: Key, value: Value }));
  const keys = new Set([...readTags(database, arn), ...stored].map(({ key }) => key));
  if (keys.size > MAX_TAGS) {
    const message = `The list of tags on the repository is over the limit. The maximum number of tags is ${MAX_TAGS}.`;
    throw new AwsError('TooManyTagsException', message);
  }
  writeTags(database, arn, stored);
}
