import type { Check, TaskDefinition } from '@purser/task-definition';
import { useEffect, useRef, useState } from 'react';
import { type PreflightInput, streamPreflight } from '../../api/preflight.ts';

/** A preflight as far as it has come. */
export interface PreflightState {
  status: 'idle' | 'running' | 'done' | 'failed';
  checks: readonly Check[];
  done: number;
  total: number;
  error: unknown;
  /** The definition that was checked. */
  checked: TaskDefinition | undefined;
}

const IDLE: PreflightState = {
  status: 'idle',
  checks: [],
  done: 0,
  total: 0,
  error: undefined,
  checked: undefined,
};

/** Runs preflights, one at a time; a new one takes the place of the one before. */
export function usePreflight() {
  const [state, setState] = useState(IDLE);
  const underWay = useRef<AbortController>(undefined);
  useEffect(() => () => underWay.current?.abort(), []);

  const run = async (input: PreflightInput) => {
    underWay.current?.abort();
    const mine = new AbortController();
    underWay.current = mine;
    setState({ ...IDLE, status: 'running', checked: input.taskDefinition });
    try {
      await streamPreflight(input, {
        signal: mine.signal,
        onNews: ({ checks, done, total }) =>
          setState((before) =>
            underWay.current === mine
              ? { ...before, checks: [...before.checks, ...checks], done, total }
              : before,
          ),
      });
      setState((before) => (underWay.current === mine ? { ...before, status: 'done' } : before));
    } catch (error) {
      if (!mine.signal.aborted) setState((before) => ({ ...before, status: 'failed', error }));
    }
  };

  const stop = () => {
    underWay.current?.abort();
    setState((before) => ({ ...before, status: 'idle' }));
  };

  return { state, run: (input: PreflightInput) => void run(input), stop };
}
