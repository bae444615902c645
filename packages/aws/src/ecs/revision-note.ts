import { TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-ecs';
import { NOTE_TAG } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';

/**
 * Notes something on a revision, in a tag, or takes the note away. Doing it twice changes nothing.
 *
 * @throws the SDK's own error
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TagResource.html
 */
export async function setRevisionNote(
  { ecsWrites }: Pick<AwsClients, 'ecsWrites'>,
  taskDefinitionArn: string,
  note: string,
): Promise<void> {
  const resource = { resourceArn: taskDefinitionArn };
  await (note === ''
    ? ecsWrites.send(new UntagResourceCommand({ ...resource, tagKeys: [NOTE_TAG] }))
    : ecsWrites.send(new TagResourceCommand({ ...resource, tags: [{ key: NOTE_TAG, value: note }] })));
}
