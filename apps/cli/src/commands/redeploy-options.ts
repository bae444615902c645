import type { ServerOptions } from '../server/server-options.ts';

export const REDEPLOY_FORMATS = ['text', 'json'] as const;

/** What `purser redeploy` is told; the names are commander's, of the options. */
export interface RedeployOptions extends ServerOptions {
  format: (typeof REDEPLOY_FORMATS)[number];
  cluster?: string;
  service?: string[];
  stale?: boolean;
  reason?: string;
  atOnce?: number;
  pause?: number;
  timeout?: number;
  continueOnFailure?: boolean;
  acceptFailures?: boolean;
  dryRun?: boolean;
  wait?: boolean;
  clientToken?: string;
}
