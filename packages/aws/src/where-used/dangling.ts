import type { ReferencedThing, ReferenceHome } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { listAllSecrets } from '../secrets-manager/secrets.ts';
import { describeParameters } from '../ssm/parameters.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { thingOf, type Use, usesByKey } from './uses.ts';

/** Something that current revisions refer to, and that is not there. */
export interface DanglingReference {
  kind: 'parameter' | 'secret';
  /** One of the references as it stands. */
  valueFrom: string;
  uses: Use[];
}

interface Looked extends ReferencedThing {
  uses: Use[];
}

/**
 * Gives what the newest revision of a family, or one that a service runs, refers to and that does not exist. Things of
 * other Regions and accounts are not looked for: `elsewhere` counts them.
 */
export async function findDangling(
  clients: Pick<AwsClients, 'ssm' | 'secrets'>,
  index: Pick<ReferenceIndex, 'revisions' | 'services'>,
  home: ReferenceHome,
): Promise<{ dangling: DanglingReference[]; elsewhere: number }> {
  const looked: Looked[] = [];
  let elsewhere = 0;
  for (const all of usesByKey(index, home).values()) {
    const uses = all.filter(({ isNewest, services }) => isNewest || services.length > 0);
    const [first] = uses;
    if (!first) continue;
    const thing = thingOf(first, home);
    if (thing === undefined) continue;
    if (thing.region === home.region && thing.accountId === home.accountId) looked.push({ ...thing, uses });
    else elsewhere += 1;
  }
  const names = looked.filter(({ kind }) => kind === 'parameter').map(({ name }) => name);
  const hasSecrets = names.length < looked.length;
  const [parameters, secrets] = await Promise.all([
    describeParameters(clients, names),
    hasSecrets ? listAllSecrets(clients) : [],
  ]);
  const namesOf = {
    parameter: new Set(parameters.map(({ name }) => name)),
    secret: new Set(secrets.map(({ name }) => name)),
  };
  const dangling = looked
    .filter(({ kind, name }) => !namesOf[kind].has(name))
    .map(({ kind, uses }) => ({ kind, valueFrom: uses[0]?.valueFrom ?? '', uses }));
  return { dangling, elsewhere };
}
