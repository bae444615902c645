import { type HeldReference, listAllRunningTasks, readHeldSecrets } from '@purser/aws';
import { os } from '../../router.ts';
import { PATIENCE } from '../where-used/uses.ts';
import { readRevisionsOf } from './read-revisions.ts';

/** Running tasks that began before a parameter or a secret of theirs changed, by service and by group. */
export const list = os.staleSecrets.list.handler(async ({ input: { include, refresh }, context }) => {
  const { references, clients, ledger } = context;
  if (refresh) {
    ledger.forget();
    references.forget();
  }
  const [home, tasks] = await Promise.all([
    context.identity(),
    listAllRunningTasks(clients),
    references.refresh(PATIENCE),
  ]);
  const index = await readRevisionsOf(tasks, references);
  const { services, taskGroups } = await readHeldSecrets(
    { tasks, services: references.services },
    references,
    ledger,
    home,
  );
  const all = [...services, ...taskGroups].flatMap((holder) => holder.references);
  return {
    services: include === 'all' ? services : services.flatMap(onlyStale),
    taskGroups: include === 'all' ? taskGroups : taskGroups.flatMap(onlyStale),
    notKnown: all.filter(isUnknown).length,
    index,
  };
});

const isUnknown = ({ current }: HeldReference) => current.state === 'unknown';

function onlyStale<Holder extends { references: HeldReference[] }>(holder: Holder): Holder[] {
  const references = holder.references.filter(({ oldTasks, unsureTasks }) => oldTasks + unsureTasks > 0);
  return references.length === 0 ? [] : [{ ...holder, references }];
}
