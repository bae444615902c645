import type { OperationContext } from '../operation.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Gives the same account some days ago, so that a new world has a past. */
export function daysAgo(context: OperationContext, days: number): OperationContext {
  return context.at(new Date(context.now().getTime() - days * DAY_MS));
}
