import type { ReferenceHome } from '@purser/task-definition';
import { keyOfThing } from '@purser/task-definition';
import type { ReferenceIndex } from './reference-index.ts';
import { usesByKey } from './uses.ts';

/**
 * Gives the things of the caller's own Region and account that no known revision refers to. Something else than a task
 * may still use them: a function, a script, a person.
 */
export function unusedOf<Thing extends { name: string }>(
  things: Iterable<Thing>,
  kind: 'parameter' | 'secret',
  index: Pick<ReferenceIndex, 'revisions' | 'services'>,
  home: ReferenceHome,
): Thing[] {
  const used = usesByKey(index, home);
  const { region, accountId } = home;
  return [...things].filter(({ name }) => !used.has(keyOfThing({ kind, name, region, accountId })));
}
