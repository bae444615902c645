import { type HeldReference, readServiceSecrets, type ServiceSecrets } from '@purser/aws';
import { os } from '../../router.ts';
import { PATIENCE } from '../where-used/uses.ts';

/** Services whose running tasks began before a parameter or a secret of theirs changed. */
export const list = os.staleSecrets.list.handler(async ({ input: { include, refresh }, context }) => {
  const { references, clients, ledger } = context;
  if (refresh) {
    ledger.forget();
    references.forget();
  }
  const [home] = await Promise.all([context.identity(), references.refresh(PATIENCE)]);
  const services = await readServiceSecrets(clients, references, ledger, home);
  return {
    services: include === 'all' ? services : services.flatMap(onlyStale),
    notKnown: services.flatMap((service) => service.references).filter(isUnknown).length,
    index: references.state,
  };
});

const isUnknown = ({ current }: HeldReference) => current.state === 'unknown';

function onlyStale(service: ServiceSecrets): ServiceSecrets[] {
  const references = service.references.filter(({ oldTasks, unsureTasks }) => oldTasks + unsureTasks > 0);
  return references.length === 0 ? [] : [{ ...service, references }];
}
