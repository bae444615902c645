import { type Preflight, type PreflightNews, runPreflight } from '@purser/aws';
import type { AppContext } from '../context.ts';

/** Asks the account whether a task would start; `onNews` is told of each line as it becomes known. */
export async function preflightOf(
  { identity, preflightReads }: Pick<AppContext, 'identity' | 'preflightReads'>,
  input: Preflight,
  onNews?: (news: PreflightNews) => void,
) {
  return runPreflight(preflightReads.of(await identity()), input, onNews);
}
