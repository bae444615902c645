import type { ComparisonState } from '@purser/contract';
import { client } from '../../../api/client.ts';
import { type PlanRow, tierOf } from './import-plan.ts';

/** How a row's value compares with the parameter of its name. */
export interface Comparison {
  state: ComparisonState;
  version?: number | undefined;
  type?: string | undefined;
  reason?: string | undefined;
}

/** How many values one comparison sends, to stay well inside what the API takes. */
const COMPARED_AT_ONCE = 50;

/** Compares values with the parameters of their names; gives the states by name. */
export async function compareEntries(
  entries: readonly { name: string; value: string }[],
  signal: AbortSignal,
): Promise<Map<string, Comparison>> {
  const states = new Map<string, Comparison>();
  for (let start = 0; start < entries.length; start += COMPARED_AT_ONCE) {
    const some = entries.slice(start, start + COMPARED_AT_ONCE);
    const compared = await client.parameters.compare({ entries: [...some] }, { signal });
    for (const { name, ...comparison } of compared.entries) states.set(name, comparison);
  }
  return states;
}

/**
 * Makes the parameter of a row, where it has to be made. A parameter that holds another value is overwritten only where
 * the row says so; without that the container gets what is there. Gives what was done, in words.
 *
 * @throws what the API refused
 */
export async function importSecret(
  { value, overwrite }: PlanRow,
  name: string,
  kmsKeyId: string,
  compared: Comparison | undefined,
): Promise<string> {
  if (compared?.state === 'same') return 'Refers to the parameter, which holds this value already.';
  if (compared !== undefined && compared.state !== 'new' && compared.version !== undefined) {
    if (!overwrite) return 'Refers to the parameter as it is.';
    const { version } = await client.parameters.update({ name, value, expectedVersion: compared.version });
    return `Overwritten: version ${version}.`;
  }
  await client.parameters.create({
    name,
    value,
    type: 'SecureString',
    tier: tierOf(value),
    ...(kmsKeyId !== '' && { keyId: kmsKeyId }),
  });
  return 'Parameter created.';
}
