import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../../api/client.ts';
import { toApiError } from '../../../api/errors.ts';
import { useForgetOnPagehide } from '../../../components/secrets/use-forget-on-pagehide.ts';
import type { NewVariable } from '../merge-rows.ts';
import {
  type ImportPlace,
  isDone,
  nameOfRow,
  type Outcome,
  type PlanRow,
  planErrors,
  planRows,
} from './import-plan.ts';
import { type Comparison, compareEntries, importSecret } from './import-row.ts';
import type { ImportedEntry } from './imported-entry.ts';
import { DEFAULT_TEMPLATE } from './parameter-template.ts';

const PAUSE_MS = 600;

const hasFailed = ({ outcome }: PlanRow) => typeof outcome === 'object' && 'failed' in outcome;

/**
 * The state of an import. The values live here alone: they are put through no query and no mutation, and are dropped
 * when the dialog closes or the page goes away.
 */
export function useImport(place: ImportPlace, onRows: (rows: NewVariable[]) => void) {
  const queryClient = useQueryClient();
  const [rows, setRows] = useState<PlanRow[]>();
  const [template, setTemplate] = useState(DEFAULT_TEMPLATE);
  const [kmsKeyId, setKmsKeyId] = useState('');
  const [comparisons, setComparisons] = useState<ReadonlyMap<string, Comparison>>(new Map());
  const [compareError, setCompareError] = useState<unknown>();
  const [running, setRunning] = useState(false);
  useForgetOnPagehide(() => setRows(undefined));

  const errors = planErrors(rows ?? [], template, place);
  const nameOf = (row: PlanRow) => nameOfRow(row, template, place);
  const isReady = (row: PlanRow) => row.becomes === 'secret' && !isDone(row) && !errors.has(row.id);
  // A name that another row had before is another comparison.
  const keyOf = (row: PlanRow) => `${row.id} ${nameOf(row)}`;
  const waiting = (rows ?? []).filter((row) => isReady(row) && !comparisons.has(keyOf(row)));

  const compare = async (some: readonly PlanRow[], signal: AbortSignal) => {
    const entries = some.map((row) => ({ name: nameOf(row), value: row.value }));
    const states = await compareEntries(entries, signal);
    const found = some.map((row) => [keyOf(row), states.get(nameOf(row)) ?? { state: 'unknown' }] as const);
    const known = new Map([...comparisons, ...found]);
    setComparisons(known);
    return known;
  };

  const latest = useRef({ compare, waiting });
  latest.current = { compare, waiting };
  const asked = running ? '' : waiting.map(keyOf).join('\n');
  useEffect(() => {
    if (asked === '') return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setCompareError(undefined);
      latest.current.compare(latest.current.waiting, abort.signal).catch((error: unknown) => {
        if (!abort.signal.aborted) setCompareError(error);
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked]);

  const change = (id: number, part: Partial<PlanRow>) =>
    setRows((before) => before?.map((row) => (row.id === id ? { ...row, ...part } : row)));

  /** Does what is not done yet, row by row. What failed before is looked at again first: its answer may have been lost. */
  const run = async () => {
    if (rows === undefined || running) return;
    setRunning(true);
    setCompareError(undefined);
    const added: NewVariable[] = [];
    try {
      const { signal } = new AbortController();
      const again = rows.filter((row) => isReady(row) && (hasFailed(row) || !comparisons.has(keyOf(row))));
      const known = again.length > 0 ? await compare(again, signal) : comparisons;
      for (const row of rows) {
        if (row.becomes === 'skip' || isDone(row)) continue;
        change(row.id, { outcome: 'working' });
        const { outcome, variable } = await importRow(row, known.get(keyOf(row)));
        if (variable) added.push(variable);
        // What went to Parameter Store is not needed here any more.
        change(row.id, { outcome, ...(variable && { value: '' }) });
      }
    } catch (error) {
      setCompareError(error);
    } finally {
      setRunning(false);
      if (added.length > 0) onRows(added);
      void queryClient.invalidateQueries({ queryKey: api.parameters.key() });
    }
  };

  const importRow = async (row: PlanRow, compared: Comparison | undefined): Promise<Imported> => {
    const { key, value } = row;
    if (row.becomes === 'plain') return ended('Added as a plain value.', { key, type: 'Value', value });
    const name = nameOf(row);
    try {
      return ended(await importSecret(row, name, kmsKeyId, compared), {
        key,
        type: 'ValueFrom',
        value: name,
      });
    } catch (error) {
      const { aws, message } = toApiError(error);
      return { outcome: { failed: aws ? `${aws.code}: ${aws.message}` : message } };
    }
  };

  return {
    rows,
    template,
    kmsKeyId,
    errors,
    compareError,
    running,
    isComparing: waiting.length > 0 && compareError === undefined,
    nameOf,
    comparisonOf: (row: PlanRow) => comparisons.get(keyOf(row)),
    read: (entries: readonly ImportedEntry[]) => setRows(planRows(entries)),
    change,
    changeTemplate: setTemplate,
    changeKmsKey: setKmsKeyId,
    run: () => void run(),
  };
}

interface Imported {
  outcome: Outcome;
  /** The row that the container gets. */
  variable?: NewVariable;
}

const ended = (done: string, variable: NewVariable): Imported => ({ outcome: { done }, variable });

/** What {@link useImport} gives. */
export type Import = ReturnType<typeof useImport>;
