import type { Clock } from '../../clock.ts';
import type { ContainerRuntime } from './runtime.ts';

/** The Docker labels that script a simulated container. */
const LABELS = {
  /** Seconds until it ends by itself; without it, it runs until it is stopped. */
  runsFor: 'purser.simulated.runs-for',
  /** The code with which it ends by itself; 0 without it. */
  exitCode: 'purser.simulated.exit-code',
  /** Seconds from its start after which its health checks fail; `0` for never healthy. */
  unhealthyAfter: 'purser.simulated.unhealthy-after',
} as const;

/** What a container that is stopped ends with: killed by SIGTERM, as most programs are. */
const TERMINATED = 143;

/** Containers that only follow a script in their Docker labels: nothing is executed. */
export function createSimulatedRuntime(clock: Clock): ContainerRuntime {
  return {
    name: 'simulated',
    hasOwnImages: false,
    start: ({ id, labels }, events) => {
      const after = (label: string): Date | undefined => {
        const seconds = Number(labels[label]);
        return labels[label] !== undefined && Number.isFinite(seconds)
          ? new Date(clock.now().getTime() + seconds * 1000)
          : undefined;
      };
      const end = after(LABELS.runsFor);
      const unhealthy = after(LABELS.unhealthyAfter);
      let hasEnded = false;
      const finish = (exitCode: number) => {
        if (hasEnded) return;
        hasEnded = true;
        cancel?.();
        events.exited(exitCode);
      };
      const cancel = end && clock.at(end, () => finish(Number(labels[LABELS.exitCode] ?? 0)));
      // The caller does not have the container yet.
      clock.at(clock.now(), () => events.started(id));
      return {
        stop: () => void clock.at(clock.now(), () => finish(TERMINATED)),
        probe: async () => unhealthy === undefined || clock.now() < unhealthy,
      };
    },
    close: async () => {},
  };
}
