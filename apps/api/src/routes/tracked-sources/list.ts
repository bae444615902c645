import { type AwsClients, listPathMembers, readAwsFailure, readSecretContent } from '@purser/aws';
import type { TrackedSource } from '@purser/store';
import { os } from '../../router.ts';

/** Where rows of a family came from, and what each source gained or lost since its rows were made. */
export const list = os.trackedSources.list.handler(async ({ input: { family }, context }) => {
  const tracked = await context.store.trackedSources.ofFamily(family);
  const sources = await Promise.all(
    tracked.map(async ({ family: _, members, ...source }) => ({
      ...source,
      members: [...members],
      ...(await changeOf(context.clients, { ...source, members })),
    })),
  );
  return { sources };
});

type Source = Omit<TrackedSource, 'family'>;

async function changeOf(clients: AwsClients, source: Source) {
  try {
    const now = await membersOf(clients, source);
    const before = new Set(source.members);
    return {
      gained: [...now].filter((member) => !before.has(member)),
      lost: source.members.filter((member) => !now.has(member)),
    };
  } catch (error) {
    const { code, operation } = readAwsFailure(error);
    return { gained: [], lost: [], unread: operation === undefined ? code : `${operation}: ${code}` };
  }
}

async function membersOf(clients: AwsClients, { kind, source, rewriting }: Source): Promise<Set<string>> {
  if (kind === 'json-secret') {
    const { keys } = await readSecretContent(clients, source);
    return new Set(keys.map(({ key }) => key));
  }
  const { members } = await listPathMembers(clients, { path: source, recursive: rewriting.recursive });
  return new Set(members.map(({ name }) => name));
}
