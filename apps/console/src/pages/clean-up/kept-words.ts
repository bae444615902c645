import type { CleanupPlan } from '@purser/contract';

const WORDS: readonly [keyof CleanupPlan['kept'], string][] = [
  ['in-use', 'in use'],
  ['newest', 'among the newest'],
  ['too-young', 'too young'],
  ['no-plaintext', 'without a plaintext secret'],
];

/** Says how many revisions stay and why, such as "7 stay: 2 in use, 5 among the newest". */
export function keptWords(kept: CleanupPlan['kept']): string {
  const parts = WORDS.filter(([reason]) => kept[reason] > 0).map(
    ([reason, words]) => `${kept[reason]} ${words}`,
  );
  const total = Object.values(kept).reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'None stays.';
  return `${total} ${total === 1 ? 'stays' : 'stay'}: ${parts.join(', ')}.`;
}
