import type { Clean } from './clean.ts';

/**
 * Which members of a definition something has read, as bits: so a rule is judged anew only when one of them
 * changed. Members may share a bit; that costs a needless judgement, never a missed one.
 */
export interface Reads {
  /** Members of the task definition. */
  task: number;
  /** Members of the container that is judged. */
  own: number;
  /** Members of any other container. */
  others: number;
}

/** The bits of all members. */
export const ALL_MEMBERS = -1;

const BITS = 31;
let current: Reads = noReads();
let judged: object | undefined;

/**
 * Adds to `reads` whatever is read of the definition from now on. `container` is the view of the container that
 * is judged, where it is one.
 */
export function noticeInto(reads: Reads, container?: object): void {
  current = reads;
  judged = container;
}

/** Runs something, and gives what it reads of the definition, as if `container` were judged. */
export function noticing<Result>(run: () => Result, container?: object): { value: Result; reads: Reads } {
  const [outerReads, outerContainer] = [current, judged];
  const reads = noReads();
  noticeInto(reads, container);
  try {
    return { value: run(), reads };
  } finally {
    noticeInto(outerReads, outerContainer);
  }
}

/** Nothing read yet. */
export function noReads(): Reads {
  return { task: 0, own: 0, others: 0 };
}

/** Adds what was read now to what was read before. */
export function addReads(reads: Reads, { task, own, others }: Reads): void {
  reads.task |= task;
  reads.own |= own;
  reads.others |= others;
}

/** Tells whether anything that was read is among what changed. */
export function meets(reads: Reads, changed: Reads): boolean {
  return (
    (reads.task & changed.task) !== 0 ||
    (reads.own & changed.own) !== 0 ||
    (reads.others & changed.others) !== 0
  );
}

/** Adds to what is being noticed. */
export function notice(reads: Reads): void {
  addReads(current, reads);
}

/** Notices members of the task definition. */
export function noticeTask(bits: number): void {
  current.task |= bits;
}

/** Notices members of a container. */
export function noticeContainer(view: object, bits: number): void {
  if (view === judged) current.own |= bits;
  else current.others |= bits;
}

/** Adds what was read about a container: for any other one that is judged now, it is another's. */
export function noticeAbout(view: object, { task, own, others }: Reads): void {
  notice(view === judged ? { task, own, others } : { task, own: 0, others: own | others });
}

/** Gives each member of a structure its bit. */
export function bitsOf<Name extends string>(members: readonly Name[]): ReadonlyMap<Name, number> {
  return new Map(members.map((name, index) => [name, 1 << (index % BITS)]));
}

/** Gives the bits of the members that are not the same object or value in two structures. */
export function changedMembers(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  bits: ReadonlyMap<string, number>,
): number {
  let changed = 0;
  for (const [name, bit] of bits) if (before[name] !== after[name]) changed |= bit;
  return changed;
}

/** Gives the bits of the members that a structure has. */
export function presentMembers(
  structure: Readonly<Record<string, unknown>>,
  bits: ReadonlyMap<string, number>,
): number {
  let present = 0;
  for (const name of Object.keys(structure)) {
    if (structure[name] !== undefined) present |= bits.get(name) ?? 0;
  }
  return present;
}

/** Makes views of a structure: objects with its members, each of which tells when it is read. */
export function viewClass<Structure extends object>(
  bits: ReadonlyMap<string, number>,
  tell: (view: object, bits: number) => void,
): new (
  values: Clean<Structure>,
) => Clean<Structure> {
  class View {
    readonly values: Readonly<Record<string, unknown>>;
    constructor(values: Readonly<Record<string, unknown>>) {
      this.values = values;
    }
  }
  for (const [name, bit] of bits) {
    Object.defineProperty(View.prototype, name, {
      get(this: View) {
        tell(this, bit);
        return this.values[name];
      },
    });
  }
  return View as unknown as new (
    values: Clean<Structure>,
  ) => Clean<Structure>;
}
