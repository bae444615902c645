import type { Clean } from '../engine/clean.ts';
import type { TaskDefinition } from '../model.ts';
import { referencesOf, type TaskReference } from '../task-references.ts';

/** The calls in one Region. */
export interface RegionBudget {
  /** Absent for the task's own Region where it is not known. */
  region?: string;
  /** Distinct parameters. */
  parameters: number;
  getParametersCalls: number;
  getSecretValueCalls: number;
}

/** The calls that the start of one task makes for what it injects. */
export interface LaunchBudget {
  getParametersCalls: number;
  getSecretValueCalls: number;
  /** The task's own Region first. */
  byRegion: readonly RegionBudget[];
  /** What a person may want to change or know. */
  advice: readonly string[];
}

/** The agent asks for parameters by ten. */
const NAMES_PER_CALL = 10;
/** Requests a second of an account and Region that Parameter Store takes unless it is told otherwise. */
const DEFAULT_RATE = 40;

/**
 * Counts the calls: parameters are read ten at a time in each Region, and secrets one by one, each distinct
 * `valueFrom` once.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/ssm.html
 */
export function launchBudgetOf(definition: Clean<TaskDefinition>, region: string | undefined): LaunchBudget {
  const byRegion = new Map<string, Reads>([[region ?? '', new Reads()]]);
  const secrets = new Set<string>();
  for (const reference of referencesOf(definition)) {
    const { target } = reference;
    if (target.kind !== 'parameter' && target.kind !== 'secret' && target.kind !== 'secret-name') continue;
    const there = (target.kind === 'secret-name' ? undefined : target.region) ?? region ?? '';
    const reads = byRegion.get(there) ?? new Reads();
    byRegion.set(there, reads);
    reads.add(reference, target.name);
    if (target.kind === 'secret') secrets.add(target.arn);
    if (target.kind === 'secret-name') secrets.add(target.name);
  }
  const rows = [...byRegion].flatMap(([name, reads]) => {
    const row = reads.count();
    if (row.getParametersCalls + row.getSecretValueCalls === 0) return [];
    return [name === '' ? row : { region: name, ...row }];
  });
  const getParametersCalls = rows.reduce((sum, row) => sum + row.getParametersCalls, 0);
  const getSecretValueCalls = rows.reduce((sum, row) => sum + row.getSecretValueCalls, 0);
  return {
    getParametersCalls,
    getSecretValueCalls,
    byRegion: rows,
    advice: [...rateAdvice(rows), ...wholeSecretAdvice(getSecretValueCalls, secrets.size)],
  };
}

class Reads {
  readonly #batched = new Set<string>();
  readonly #single = new Set<string>();
  readonly #secrets = new Set<string>();

  add({ purpose, target, text }: TaskReference, name: string): void {
    if (target.kind !== 'parameter') this.#secrets.add(text);
    else if (purpose === 'variable' || purpose === 'log-option') this.#batched.add(name);
    // What is no variable or log option is read by a part of the agent of its own.
    else this.#single.add(name);
  }

  count(): RegionBudget {
    return {
      parameters: new Set([...this.#batched, ...this.#single]).size,
      getParametersCalls: Math.ceil(this.#batched.size / NAMES_PER_CALL) + this.#single.size,
      getSecretValueCalls: this.#secrets.size,
    };
  }
}

function rateAdvice(rows: readonly RegionBudget[]): string[] {
  const most = Math.max(0, ...rows.map(({ getParametersCalls }) => getParametersCalls));
  if (most < 2) return [];
  const tasks = Math.floor(DEFAULT_RATE / most);
  const some =
    tasks > 1 ? `about ${tasks} such tasks` : tasks === 1 ? 'about one such task' : 'not one such task';
  return [
    `Parameter Store takes ${DEFAULT_RATE} requests a second from an account unless its throughput is raised: ${some} can start in one second.`,
  ];
}

function wholeSecretAdvice(calls: number, secrets: number): string[] {
  if (calls <= secrets) return [];
  return [
    `${calls} references read ${secrets === 1 ? 'one secret' : `${secrets} secrets`}, and each is a call of its own. A whole secret, taken apart by the application, is one call.`,
  ];
}
