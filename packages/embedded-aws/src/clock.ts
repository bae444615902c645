/** What time it is for the accounts. It can be set forward, so that what takes days can be seen at once. */
export interface Clock {
  now(): Date;
  /** Runs something once at a time, unless it is called off; at once when the time has passed. */
  at(due: Date, run: () => void): () => void;
  /** Sets the clock forward, and runs on the way what becomes due. */
  advance(milliseconds: number): void;
  /** Calls everything off. */
  stop(): void;
}

interface Appointment {
  due: number;
  run(): void;
}

/** The longest that a timer of Node waits. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Makes a clock.
 *
 * @param frozenAt Where the clock stands still until it is set forward; without it, it goes with the machine's.
 */
export function createClock(frozenAt?: Date): Clock {
  const appointments = new Set<Appointment>();
  let offset = 0;
  let timer: NodeJS.Timeout | undefined;
  const time = () => (frozenAt?.getTime() ?? Date.now()) + offset;

  const next = (until: number): Appointment | undefined => {
    let first: Appointment | undefined;
    for (const one of appointments) if (one.due <= until && (!first || one.due < first.due)) first = one;
    return first;
  };
  const runDue = () => {
    for (let due = next(time()); due; due = next(time())) {
      appointments.delete(due);
      due.run();
    }
    arm();
  };
  const arm = () => {
    clearTimeout(timer);
    const first = next(Number.POSITIVE_INFINITY);
    if (!first) return;
    const wait = first.due - time();
    // A clock that stands still wakes for what is due now only.
    if (frozenAt && wait > 0) return;
    timer = setTimeout(runDue, Math.min(Math.max(wait, 0), LONGEST_MS));
    timer.unref();
  };

  return {
    now: () => new Date(time()),
    at: (due, run) => {
      const appointment = { due: due.getTime(), run };
      appointments.add(appointment);
      arm();
      return () => {
        appointments.delete(appointment);
      };
    },
    advance: (milliseconds) => {
      const end = time() + milliseconds;
      for (let due = next(end); due; due = next(end)) {
        // What is run sees the time that it was meant for.
        offset += Math.max(0, due.due - time());
        appointments.delete(due);
        due.run();
      }
      offset += Math.max(0, end - time());
      arm();
    },
    stop: () => {
      clearTimeout(timer);
      appointments.clear();
    },
  };
}
