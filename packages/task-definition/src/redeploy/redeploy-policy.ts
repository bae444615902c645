import { parseDuration } from './duration.ts';
import { isOpen, type MaintenanceWindow, parseWindows } from './maintenance-window.ts';

/** The tags of a service that say whether it is redeployed by itself after a secret of its has changed. */
export const REDEPLOY_TAGS = {
  redeploy: 'purser:redeploy',
  after: 'purser:redeploy-after',
  window: 'purser:redeploy-window',
} as const;

/** What the tags of a service say of redeploying it after a parameter or secret has changed. */
export interface RedeployPolicy {
  /** `auto` by itself, `off` opted out, `manual` neither. */
  redeploy: 'auto' | 'off' | 'manual';
  /** The tags as they are, where there are such. */
  after?: string;
  window?: string;
  /** Milliseconds to wait after the last change. */
  afterMs: number;
  /** When it may begin; any time where there are none. */
  windows: readonly MaintenanceWindow[];
  /** Tags that can't be read. With any of them nothing is redeployed by itself. */
  problems: readonly { tag: string; message: string }[];
}

/** How long a service with `auto` waits after the last change, where it does not say. */
const DEFAULT_AFTER = 60_000;

/** Reads what the tags of a service say; never throws. */
export function readRedeployPolicy(tags: readonly { key: string; value: string }[]): RedeployPolicy {
  const tagged = (key: string) => tags.find((tag) => tag.key === key)?.value.trim();
  const [mode, after, window] = [
    tagged(REDEPLOY_TAGS.redeploy),
    tagged(REDEPLOY_TAGS.after),
    tagged(REDEPLOY_TAGS.window),
  ];
  const problems: { tag: string; message: string }[] = [];
  if (mode !== undefined && mode !== 'auto' && mode !== 'off')
    problems.push({ tag: REDEPLOY_TAGS.redeploy, message: `"${mode}" is neither auto nor off.` });
  const afterMs = after === undefined ? DEFAULT_AFTER : parseDuration(after);
  if (afterMs === undefined) {
    const message = `"${after}" is no length of time up to a day, as in 90s, 5m or 2h.`;
    problems.push({ tag: REDEPLOY_TAGS.after, message });
  }
  const windows = window === undefined ? [] : parseWindows(window);
  if ('problem' in windows) problems.push({ tag: REDEPLOY_TAGS.window, message: windows.problem });
  return {
    redeploy: mode === 'auto' || mode === 'off' ? mode : 'manual',
    ...(after !== undefined && { after }),
    ...(window !== undefined && { window }),
    afterMs: afterMs ?? DEFAULT_AFTER,
    windows: 'problem' in windows ? [] : windows,
    problems,
  };
}

/**
 * Says whether a service may be redeployed by itself now.
 *
 * @param changedAt When the newest of its parameters and secrets changed.
 */
export function mayRedeploy(policy: RedeployPolicy, changedAt: Date, now: Date): boolean {
  if (policy.redeploy !== 'auto' || policy.problems.length > 0) return false;
  if (now.getTime() - changedAt.getTime() < policy.afterMs) return false;
  return policy.windows.length === 0 || isOpen(policy.windows, now);
}
