import { parseSecretReference } from '@purser/task-definition';
import type { AwsClients } from '../clients.ts';
import { listSecrets } from '../secrets-manager/secrets.ts';
import { findParameterNames } from '../ssm/find-parameter-names.ts';
import type { ReferenceIndex } from './reference-index.ts';
import { type Use, type UseHome, usesByKey } from './uses.ts';

/** Something that current revisions refer to, and that is not there. */
export interface DanglingReference {
  kind: 'parameter' | 'secret';
  /** One of the references as it stands. */
  valueFrom: string;
  uses: Use[];
}

/** What is looked for: a thing of the caller's own Region and account, with its uses. */
interface Looked {
  kind: 'parameter' | 'secret';
  name: string;
  uses: Use[];
}

/**
 * Gives what the newest revision of a family, or one that a service runs, refers to and that does not exist. Things of
 * other Regions and accounts are not looked for: `elsewhere` counts them.
 */
export async function findDangling(
  clients: Pick<AwsClients, 'ssm' | 'secrets'>,
  index: Pick<ReferenceIndex, 'revisions' | 'services'>,
  home: UseHome,
): Promise<{ dangling: DanglingReference[]; elsewhere: number }> {
  const looked: Looked[] = [];
  let elsewhere = 0;
  for (const all of usesByKey(index, home).values()) {
    const uses = all.filter(({ isNewest, services }) => isNewest || services.length > 0);
    const [first] = uses;
    if (!first) continue;
    const thing = thingOf(first, home);
    if (thing === 'elsewhere') elsewhere += 1;
    else looked.push({ ...thing, uses });
  }
  const names = looked.filter(({ kind }) => kind === 'parameter').map(({ name }) => name);
  const hasSecrets = names.length < looked.length;
  const [parameters, secrets] = await Promise.all([
    findParameterNames(clients, names),
    hasSecrets ? secretNames(clients) : new Set<string>(),
  ]);
  const dangling = looked
    .filter(({ kind, name }) => !(kind === 'parameter' ? parameters : secrets).has(name))
    .map(({ kind, uses }) => ({ kind, valueFrom: uses[0]?.valueFrom ?? '', uses }));
  return { dangling, elsewhere };
}

function thingOf({ purpose, valueFrom }: Use, home: UseHome): Omit<Looked, 'uses'> | 'elsewhere' {
  if (purpose === 'registry' && !valueFrom.startsWith('arn:')) return { kind: 'secret', name: valueFrom };
  const reference = parseSecretReference(valueFrom);
  if (reference.kind === 'invalid') return 'elsewhere';
  const { region = home.region, accountId = home.accountId } = reference;
  if (region !== home.region || accountId !== home.accountId) return 'elsewhere';
  return { kind: reference.kind, name: reference.name };
}

async function secretNames(clients: Pick<AwsClients, 'secrets'>): Promise<Set<string>> {
  const names = new Set<string>();
  let nextToken: string | undefined;
  do {
    const page = await listSecrets(clients, nextToken === undefined ? {} : { nextToken });
    for (const { name } of page.secrets) names.add(name);
    nextToken = page.nextToken;
  } while (nextToken);
  return names;
}
