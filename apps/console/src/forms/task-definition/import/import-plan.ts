import { detectSecret, looksSecret } from '@purser/task-definition';
import { bytesOf, checkParameter, MAX_BYTES } from '../../../components/secrets/check-parameter.ts';
import type { VariableRow } from '../codec/variables.ts';
import type { ImportedEntry } from './imported-entry.ts';
import { parameterNameFrom } from './parameter-template.ts';

/** What a variable becomes in the container. */
export type Becomes = 'plain' | 'secret' | 'skip';

/** What came of a row. */
export type Outcome = { done: string } | { failed: string } | 'working';

/** One variable of an import. Its value is never shown, and goes nowhere but to Parameter Store or into a plain row. */
export interface PlanRow extends ImportedEntry {
  id: number;
  becomes: Becomes;
  /** Why it is proposed as a secret. */
  why?: string;
  /** A name of its own, in the place of the template's. */
  ownName?: string;
  /** Whether a parameter that holds another value gets this one as its next version. */
  overwrite: boolean;
  outcome?: Outcome;
}

/** Says whether a row is done with. */
export const isDone = ({ outcome }: PlanRow) => typeof outcome === 'object' && 'done' in outcome;

/** Where the rows go. */
export interface ImportPlace {
  family: string;
  container: string;
}

/** Proposes for each variable what it becomes: a secret by its name, or by what its value looks like. */
export function planRows(entries: readonly ImportedEntry[]): PlanRow[] {
  return entries.map((entry, id) => {
    const why = whySecret(entry);
    return {
      ...entry,
      id,
      becomes: why === undefined ? 'plain' : 'secret',
      overwrite: false,
      ...(why && { why }),
    };
  });
}

function whySecret({ key, value }: ImportedEntry): string | undefined {
  // Parameter Store takes no empty value.
  if (value === '') return undefined;
  if (looksSecret(key)) return 'The name looks like a secret.';
  const kind = detectSecret(value);
  return kind === undefined ? undefined : `The value looks like ${kind}.`;
}

/** The parameter that a row's value goes to. */
export const nameOfRow = ({ ownName, key }: PlanRow, template: string, place: ImportPlace): string =>
  ownName ?? parameterNameFrom(template, { key, ...place });

/** The tier that a value needs. */
export const tierOf = (value: string) => (bytesOf(value) > MAX_BYTES.Standard ? 'Advanced' : 'Standard');

/** What keeps rows from being imported, by the id of the row. */
export function planErrors(
  rows: readonly PlanRow[],
  template: string,
  place: ImportPlace,
): ReadonlyMap<number, string> {
  const errors = new Map<number, string>();
  const taken = { key: new Set<string>(), name: new Set<string>() };
  for (const row of rows) {
    if (row.becomes === 'skip') continue;
    const error = row.key === '' ? 'The key is empty.' : undefined;
    const clash = taken.key.has(row.key)
      ? `The key ${row.key} stands in the import more than once.`
      : undefined;
    taken.key.add(row.key);
    const found =
      error ?? clash ?? (row.becomes === 'secret' ? nameError(row, template, place, taken.name) : undefined);
    // What is done has let go of its value; its key and name are taken all the same.
    if (found !== undefined && !isDone(row)) errors.set(row.id, found);
  }
  return errors;
}

function nameError(
  row: PlanRow,
  template: string,
  place: ImportPlace,
  taken: Set<string>,
): string | undefined {
  const { value } = row;
  const name = nameOfRow(row, template, place);
  const errors = checkParameter({ name, value, description: '', type: 'SecureString', tier: tierOf(value) });
  const clash = taken.has(name) ? 'Another row of the import has this name.' : undefined;
  taken.add(name);
  return errors.name ?? errors.value ?? clash;
}

/** Says what an import does to the row that a container has of the same key. */
export function clashOf(existing: VariableRow | undefined): string | undefined {
  if (existing === undefined) return undefined;
  return existing.type === 'Value'
    ? 'Takes the place of a plain row.'
    : 'Takes the place of a ValueFrom row.';
}
