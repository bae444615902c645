import {
  AddTagsToResourceCommand,
  ListTagsForResourceCommand,
  RemoveTagsFromResourceCommand,
} from '@aws-sdk/client-ssm';
import type { AwsClients } from '../clients.ts';

/** What changes in the tags of a thing; all others stay. */
export interface TagChange {
  set: readonly { key: string; value: string }[];
  /** Keys. */
  remove: readonly string[];
}

/** Gives the tags of a parameter. */
export async function readParameterTags(
  { ssm }: Pick<AwsClients, 'ssm'>,
  name: string,
): Promise<{ key: string; value: string }[]> {
  const reply = await ssm.send(
    new ListTagsForResourceCommand({ ResourceType: 'Parameter', ResourceId: name }),
  );
  return (reply.TagList ?? []).map(({ Key = '', Value = '' }) => ({ key: Key, value: Value }));
}

/** Sets and removes tags of a parameter. Doing it twice changes nothing. */
export async function changeParameterTags(
  { ssmWrites }: Pick<AwsClients, 'ssmWrites'>,
  name: string,
  { set, remove }: TagChange,
): Promise<void> {
  const resource = { ResourceType: 'Parameter', ResourceId: name } as const;
  // First what goes: a parameter that has its 50 tags takes no other before.
  if (remove.length > 0) {
    await ssmWrites.send(new RemoveTagsFromResourceCommand({ ...resource, TagKeys: [...remove] }));
  }
  if (set.length > 0) {
    const Tags = set.map(({ key, value }) => ({ Key: key, Value: value }));
    await ssmWrites.send(new AddTagsToResourceCommand({ ...resource, Tags }));
  }
}
