import { openStore } from '@purser/store';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import type { JobKind, StepOutcome, StepRun } from './job-kind.ts';
import { JobRunner } from './job-runner.ts';

// A busy machine takes a while.
vi.setConfig({ testTimeout: 60_000 });

interface Spec {
  atOnce?: number;
  pauseMs?: number;
  continues?: boolean;
}
type Step = StepRun<Spec, { tries: number }>;

const log = pino({ level: 'silent' });

/** A store, and a runner over it whose steps the test does itself. */
async function bench(act: (step: Step) => Promise<StepOutcome>) {
  const store = await openStore(':memory:');
  const waits: number[] = [];
  const timing = { now: () => 0, wait: async (milliseconds: number) => void waits.push(milliseconds) };
  const run = vi.fn(act);
  const kind: JobKind<Spec, { tries: number }> = {
    name: 'test',
    paceOf: ({ atOnce = 1, pauseMs = 0, continues = false }) => ({
      atOnce,
      pauseMs,
      continuesOnFailure: continues,
    }),
    run,
  };
  const another = () => {
    const runner = new JobRunner(store.jobs, log, timing);
    runner.register(kind);
    return runner;
  };
  const runner = another();
  const start = (spec: Spec = {}, subjects = ['a', 'b', 'c']) =>
    runner.start({
      kind: 'test',
      spec,
      subjects,
      reason: 'a test',
      actor: 'me',
      requestId: 'r-1',
      clientToken: crypto.randomUUID(),
    });
  const statesOf = async (id: number) => (await store.jobs.stepsOf(id)).map(({ state }) => state);
  const settled = (id: number, state: string) =>
    vi.waitFor(async () => expect((await store.jobs.find(id))?.state).toBe(state), {
      timeout: 20_000,
    });
  return { store, runner, another, run, waits, start, statesOf, settled };
}

const succeeded = { state: 'succeeded' } as const;

/** A step that ends when it is let go, or when it is stopped. */
const untilStopped = ({ signal }: Step) =>
  new Promise<StepOutcome>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

test('steps follow one another with a pause between, so many at once', async () => {
  let underWay = 0;
  let most = 0;
  const { run, waits, start, settled, statesOf } = await bench(async () => {
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    return succeeded;
  });
  const { id } = await start({ atOnce: 2, pauseMs: 5000 }, ['a', 'b', 'c', 'd', 'e']);
  await settled(id, 'succeeded');
  expect(await statesOf(id)).toEqual(Array(5).fill('succeeded'));
  expect(run.mock.calls.map(([{ subject }]) => subject)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(most).toBe(2);
  expect(new Set(waits)).toEqual(new Set([5000]));
});

test('the first failure leaves the others waiting, and resuming does what has not succeeded', async () => {
  let isMended = false;
  const { store, run, runner, start, settled, statesOf } = await bench(async ({ subject }) => {
    if (subject === 'b' && !isMended) throw new Error('canary of a fault');
    return succeeded;
  });
  const { id } = await start();
  await settled(id, 'paused-by-failure');
  expect(await statesOf(id)).toEqual(['succeeded', 'failed', 'waiting']);
  // A fault of our own tells nothing of itself.
  expect((await store.jobs.stepsOf(id))[1]?.message).toBe('The server failed to answer.');
  isMended = true;
  await Promise.all([runner.resume(id), runner.resume(id)]);
  await settled(id, 'succeeded');
  expect(run.mock.calls.map(([{ subject }]) => subject)).toEqual(['a', 'b', 'b', 'c']);
  expect(await runner.resume(id)).toBe('succeeded');
  expect(await runner.resume(999)).toBeUndefined();
});

test('told so, it goes on after a failure', async () => {
  const { start, settled, statesOf } = await bench(async ({ subject }) =>
    subject === 'a' ? { state: 'failed', message: 'no' } : succeeded,
  );
  const { id } = await start({ continues: true });
  await settled(id, 'failed');
  expect(await statesOf(id)).toEqual(['failed', 'succeeded', 'succeeded']);
});

test('cancelling ends what is under way and what waits, also of a job that is paused', async () => {
  const { run, runner, start, settled, statesOf } = await bench((step) =>
    step.subject === 'x' ? Promise.resolve({ state: 'failed' }) : untilStopped(step),
  );
  const { id } = await start();
  await vi.waitFor(() => expect(run).toHaveBeenCalled(), { timeout: 20_000 });
  expect(await runner.cancel(id)).toBe('cancelled');
  expect(await statesOf(id)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  const paused = await start({}, ['x', 'y']);
  await settled(paused.id, 'paused-by-failure');
  expect(await runner.cancel(paused.id)).toBe('cancelled');
  expect(await statesOf(paused.id)).toEqual(['failed', 'cancelled']);
  expect(await runner.cancel(paused.id)).toBe('cancelled');
});

test('what the end of the server interrupts is taken up with its progress, before anything else', async () => {
  let isSecond = false;
  const { run, runner, another, start, settled, statesOf } = await bench(async (step) => {
    if (isSecond) return succeeded;
    await step.save({ tries: 1 });
    return untilStopped(step);
  });
  const { id } = await start({ atOnce: 2 });
  await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2), { timeout: 20_000 });
  await runner.close();
  expect(await statesOf(id)).toEqual(['running', 'running', 'waiting']);
  isSecond = true;
  await another().takeUp();
  await settled(id, 'succeeded');
  expect(run.mock.calls.slice(2).map(([{ subject, progress }]) => [subject, progress?.tries])).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', undefined],
  ]);
});

test('a job that failed while the server stopped begins nothing new in the next one', async () => {
  const { store, run, another, settled, statesOf } = await bench(async () => succeeded);
  const { id } = await store.jobs.create({
    kind: 'test',
    spec: {},
    subjects: ['a', 'b', 'c'],
    reason: 'a test',
    actor: 'me',
    requestId: 'r-1',
    clientToken: 'token-0001',
    createdAt: '2026-11-26T00:00:00.000Z',
  });
  await store.jobs.setStep(id, 0, { state: 'failed' });
  await store.jobs.setStep(id, 1, { state: 'running' });
  await another().takeUp();
  await settled(id, 'paused-by-failure');
  expect(await statesOf(id)).toEqual(['failed', 'succeeded', 'waiting']);
  expect(run).toHaveBeenCalledTimes(1);
});

test('those who follow a job hear of its changes, and of the end of the server', async () => {
  const { runner, start, settled } = await bench(async () => succeeded);
  const heard: string[] = [];
  const { id } = await start();
  const leave = runner.follow(id, (news) => heard.push(news));
  await settled(id, 'succeeded');
  await vi.waitFor(() => expect(heard.length).toBeGreaterThan(3), { timeout: 20_000 });
  await runner.close();
  expect(heard.at(-1)).toBe('closed');
  leave();
});
