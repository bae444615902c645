import type { EmbeddedAws } from '../embedded-aws.ts';
import type { Caller, Outcome, Reply } from './caller.ts';
import type { Scenario, Step } from './scenario.ts';

/** What came of a scenario: the reply of each step, and what was wrong, with the step's number. */
export interface Course {
  replies: readonly (Reply | undefined)[];
  problems: readonly string[];
}

const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;
/** The clock goes on in such parts, so that what follows from one happens before the next. */
const PART_MS = 250;

/** Has a client take all steps of a scenario in an account; goes on after a step that went wrong. */
export async function runScenario(
  caller: Caller,
  account: EmbeddedAws,
  { service, clientName = service.name, steps }: Scenario,
): Promise<Course> {
  const { url, region, credentials } = account;
  const now = account.clock.now().getTime();
  const saved = new Map<string, unknown>([
    ['now', now],
    ['later', new Date(now + HOUR_MS).toISOString()],
  ]);
  const replies: (Reply | undefined)[] = [];
  const problems: string[] = [];
  for (const [index, step] of steps.entries()) {
    try {
      await pass(account, step.after ?? 0);
      const input = fillIn(step.input ?? {}, saved) as Record<string, unknown>;
      const outcome = await caller.call({
        account: { url, region, credentials },
        service: step.of ?? clientName,
        operation: step.operation,
        input,
      });
      replies.push(check(step, outcome, saved));
    } catch (error) {
      replies.push(undefined);
      problems.push(`${index}. ${step.operation}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { replies, problems };
}

async function pass({ clock }: EmbeddedAws, seconds: number): Promise<void> {
  for (let left = seconds * SECOND_MS; left > 0; left -= PART_MS) {
    clock.advance(PART_MS);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function check(step: Step, outcome: Outcome, saved: Map<string, unknown>): Reply | undefined {
  if ('error' in outcome) {
    const { code, message } = outcome.error;
    if (code === step.fails) return undefined;
    throw new Error(`failed with ${code}: ${message}`);
  }
  const { reply } = outcome;
  if (step.fails !== undefined) throw new Error(`did not fail with ${step.fails}`);
  for (const [path, wanted] of Object.entries(step.expect ?? {})) {
    const [seen, meant] = [find(reply, path), fillIn(wanted, saved)].map((value) => JSON.stringify(value));
    if (seen !== meant) throw new Error(`${path} is ${seen} and not ${meant}`);
  }
  for (const [name, path] of Object.entries(step.save ?? {})) {
    const value = find(reply, path);
    if (value === undefined || value === null) throw new Error(`there is no ${path}`);
    saved.set(name, value);
  }
  return reply;
}

function find(value: unknown, path: string): unknown {
  let at = value;
  for (const part of path.split('.')) at = (at as Record<string, unknown> | null | undefined)?.[part];
  return at;
}

function fillIn(value: unknown, saved: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string' && value.startsWith('$')) {
    if (!saved.has(value.slice(1))) throw new Error(`nothing was saved as ${value}`);
    return saved.get(value.slice(1));
  }
  if (Array.isArray(value)) return value.map((item) => fillIn(item, saved));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillIn(item, saved)]));
}
