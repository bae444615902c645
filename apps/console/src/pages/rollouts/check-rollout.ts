import type { NewRollout } from '@purser/contract';

/** A rollout as it is typed. */
export interface RolloutDraft {
  /** Each as `cluster/service`; neither name has a slash. */
  services: readonly string[];
  reason: string;
  atOnce: string;
  pauseSeconds: string;
  timeoutMinutes: string;
  continueOnFailure: boolean;
}

/** What is wrong with which field. */
export type RolloutErrors = Partial<Record<keyof RolloutDraft, string>>;

const MOST_SERVICES = 500;
const LONGEST_REASON = 500;

/** Says why a text is no whole number between two others. */
function checkNumber(text: string, least: number, most: number): string | undefined {
  const number = Number(text);
  const isFine = /^\d+$/.test(text.trim()) && number >= least && number <= most;
  return isFine ? undefined : `Give a whole number from ${least} to ${most.toLocaleString('en')}.`;
}

/** Gives what has to be mended before a rollout can start. */
export function checkRollout(draft: RolloutDraft): RolloutErrors {
  const { services, reason } = draft;
  const found = {
    services:
      services.length === 0
        ? 'Choose at least one service.'
        : services.length > MOST_SERVICES
          ? `A rollout has at most ${MOST_SERVICES} services.`
          : undefined,
    reason:
      reason.trim() === ''
        ? 'Say why: it is kept with the rollout and in the audit trail.'
        : reason.trim().length > LONGEST_REASON
          ? `A reason has at most ${LONGEST_REASON} characters.`
          : undefined,
    atOnce: checkNumber(draft.atOnce, 1, 20),
    pauseSeconds: checkNumber(draft.pauseSeconds, 0, 3600),
    timeoutMinutes: checkNumber(draft.timeoutMinutes, 1, 720),
  };
  return Object.fromEntries(Object.entries(found).filter(([, message]) => message !== undefined));
}

/** A draft without errors, as it is sent. */
export function toNewRollout(
  draft: RolloutDraft,
  taskDefinition: string | undefined,
): Omit<NewRollout, 'clientToken'> {
  return {
    services: draft.services.map((name) => {
      const [cluster = '', service = ''] = name.split('/');
      return { cluster, service };
    }),
    ...(taskDefinition !== undefined && { taskDefinition }),
    reason: draft.reason.trim(),
    atOnce: Number(draft.atOnce),
    pauseSeconds: Number(draft.pauseSeconds),
    timeoutMinutes: Number(draft.timeoutMinutes),
    continueOnFailure: draft.continueOnFailure,
  };
}

/** Reads the services that an address names, each as `cluster/service` with commas between. */
export function readServices(text: string): string[] {
  return [...new Set(text.split(',').filter((name) => /^[^/\s]+\/[^/\s]+$/.test(name)))];
}
