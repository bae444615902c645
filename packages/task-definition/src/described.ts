import type { TaskDefinition as DescribedTaskDefinition, Tag } from '@aws-sdk/client-ecs';
import type { TaskDefinition } from './model.ts';

/**
 * The keys of a described revision that `RegisterTaskDefinition` does not take.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html
 */
export const DESCRIBED_ONLY_KEYS = [
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
  'deregisteredAt',
  'deleteRequestedAt',
] as const satisfies readonly Exclude<keyof DescribedTaskDefinition, keyof TaskDefinition>[];

/** A revision as `DescribeTaskDefinition` gives it; its dates are text once it travelled as JSON. */
export type DescribedRevision = {
  [Key in keyof DescribedTaskDefinition]: NonNullable<DescribedTaskDefinition[Key]> extends Date
    ? Date | string | undefined
    : DescribedTaskDefinition[Key];
};

/** The tag under which a revision remembers the client token that it was registered for. */
export const CLIENT_TOKEN_TAG = 'purser:client-token';

/** The tag that holds what people noted on a revision. */
export const NOTE_TAG = 'purser:note';

/** A tag that belongs to the revision it stands on, or that only AWS may set; a new revision has its own. */
const isOwnTag = ({ key = '' }: Tag) => key === CLIENT_TOKEN_TAG || key === NOTE_TAG || /^aws:/i.test(key);

/**
 * Gives what would register a described revision again: its own content, without what ECS keeps about it.
 * Members this package has never heard of are kept.
 *
 * @param described `taskDefinition` of a `DescribeTaskDefinition` response.
 * @param tags The `tags` beside it, when the new revision shall carry them; ECS refuses an empty list.
 */
export function fromDescribed(described: DescribedRevision, tags: readonly Tag[] = []): TaskDefinition {
  const content: DescribedRevision = { ...described };
  for (const key of DESCRIBED_ONLY_KEYS) delete content[key];
  const { family, containerDefinitions, ...rest } = content as DescribedTaskDefinition;
  const kept = tags.filter((tag) => !isOwnTag(tag));
  return { family, containerDefinitions, ...rest, ...(kept.length > 0 && { tags: kept }) };
}
