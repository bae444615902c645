import type { ServerOptions } from '../server/server-options.ts';

export const CLEANUP_FORMATS = ['text', 'json'] as const;

/** What `purser cleanup` is told; the names are commander's, of the options. */
export interface CleanupOptions extends ServerOptions {
  format: (typeof CLEANUP_FORMATS)[number];
  family?: string;
  keepLast: number;
  olderThan?: number;
  onlyPlaintext?: boolean;
  includeInactive?: boolean;
  /** Whether revisions are deleted once they are deregistered. */
  delete: boolean;
  reason?: string;
  dryRun?: boolean;
  wait?: boolean;
  clientToken?: string;
}
