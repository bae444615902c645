import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { findLogGroup, nameOf } from './log-group.ts';

type Tags = Record<string, string>;

const MAX_TAGS = 50;

/** Gives the tags of the log group that an ARN names; throws ResourceNotFoundException when there is none. */
export function readLogGroupTags(
  context: OperationContext,
  arn: string | undefined,
): { name: string; tags: Tags } {
  const { name, tags } = findLogGroup(context, nameOf(context, String(arn)));
  return { name, tags: JSON.parse(tags) as Tags };
}

/** Replaces the tags of a log group; throws TooManyTagsException for more than AWS keeps. */
export function saveLogGroupTags({ database }: OperationContext, name: string, tags: Tags): void {
  if (Object.keys(tags).length > MAX_TAGS) {
    throw new AwsError('TooManyTagsException', `A resource can have at most ${MAX_TAGS} tags.`);
  }
  database.run('UPDATE log_group SET tags = ? WHERE name = ?', JSON.stringify(tags), name);
}
