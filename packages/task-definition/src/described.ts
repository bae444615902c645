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

/**
 * Gives what would register a described revision again: its own content, without what ECS keeps about it.
 * Members this package has never heard of are kept.
 *
 * @param described `taskDefinition` of a `DescribeTaskDefinition` response.
 * @param tags The `tags` beside it, when the new revision shall carry them; ECS refuses an empty list.
 */
export function fromDescribed(described: DescribedTaskDefinition, tags: readonly Tag[] = []): TaskDefinition {
  const content: DescribedTaskDefinition = { ...described };
  for (const key of DESCRIBED_ONLY_KEYS) delete content[key];
  const { family, containerDefinitions, ...rest } = content;
  return { family, containerDefinitions, ...rest, ...(tags.length > 0 && { tags: [...tags] }) };
}
