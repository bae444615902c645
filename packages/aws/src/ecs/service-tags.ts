import { TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-ecs';
import type { AwsClients } from '../clients.ts';
import type { TagChange } from '../ssm/parameter-tags.ts';

/**
 * Sets and removes tags of a service. Doing it twice changes nothing.
 *
 * @throws the SDK's own error when AWS refuses, as it does for a service with an ARN of the old form
 */
export async function changeServiceTags(
  { ecsWrites }: Pick<AwsClients, 'ecsWrites'>,
  serviceArn: string,
  { set, remove }: TagChange,
): Promise<void> {
  // First what goes: a service that has its 50 tags takes no other before.
  if (remove.length > 0) {
    await ecsWrites.send(new UntagResourceCommand({ resourceArn: serviceArn, tagKeys: [...remove] }));
  }
  if (set.length > 0)
    await ecsWrites.send(new TagResourceCommand({ resourceArn: serviceArn, tags: [...set] }));
}
