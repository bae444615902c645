import type { Check, TaskDefinition } from '@purser/task-definition';
import { useEffect, useRef, useState } from 'react';
import { type PreflightInput, streamPreflight } from '../../api/preflight.ts';

/** A preflight to make: what is going to run, and where. */
export interface PreflightJob extends PreflightInput {
  /** Tells it from the others. */
  title: string;
  taskDefinition: TaskDefinition;
}

/** A preflight of several as far as it has come. */
interface PreflightOutcome {
  title: string;
  checks: readonly Check[];
}

/** How far the preflights of one launch have come. */
export interface PreflightsState {
  status: 'idle' | 'running' | 'done' | 'failed';
  outcomes: readonly PreflightOutcome[];
  /** Answers and questions of the one that is under way. */
  done: number;
  total: number;
  error: unknown;
  /** What was asked for: the same jobs have the same key. */
  key: string;
}

const IDLE: PreflightsState = {
  status: 'idle',
  outcomes: [],
  done: 0,
  total: 0,
  error: undefined,
  key: '',
};

/** One text for what preflights are about. */
export const keyOfJobs = (jobs: readonly PreflightJob[]): string => JSON.stringify(jobs);

/** Runs preflights one after the other; new ones take the place of those before. */
export function usePreflights() {
  const [state, setState] = useState(IDLE);
  const underWay = useRef<AbortController>(undefined);
  useEffect(() => () => underWay.current?.abort(), []);

  const run = async (jobs: readonly PreflightJob[]) => {
    underWay.current?.abort();
    const mine = new AbortController();
    underWay.current = mine;
    const update = (change: (before: PreflightsState) => PreflightsState) => {
      if (underWay.current === mine) setState(change);
    };
    setState({ ...IDLE, status: 'running', key: keyOfJobs(jobs) });
    try {
      for (const { title, ...input } of jobs) {
        update((before) => ({
          ...before,
          done: 0,
          total: 0,
          outcomes: [...before.outcomes, { title, checks: [] }],
        }));
        await streamPreflight(input, {
          signal: mine.signal,
          onNews: ({ checks, done, total }) =>
            update((before) => ({
              ...before,
              done,
              total,
              outcomes: before.outcomes.map((outcome) =>
                outcome.title === title ? { title, checks: [...outcome.checks, ...checks] } : outcome,
              ),
            })),
        });
      }
      update((before) => ({ ...before, status: 'done' }));
    } catch (error) {
      if (!mine.signal.aborted) update((before) => ({ ...before, status: 'failed', error }));
    }
  };

  return { state, run: (jobs: readonly PreflightJob[]) => void run(jobs) };
}
