import { formsOfCanary } from '@purser/test-kit';
import type { Stack } from './stack.ts';

/** Where a stack holds a canary besides the replies that are meant to: its log, its audit trail and other replies. */
export async function canaryIn(stack: Stack, canary: string, replies: unknown[]): Promise<string[]> {
  const events = await stack.store.audit.list({ limit: 1000 });
  return formsOfCanary([JSON.stringify([replies, events]), ...stack.logLines].join('\n'), canary);
}
