import type { ComparedReference } from '@purser/contract';

/** What a person has to know of a reference of two revisions. */
export interface Verdict {
  kind: 'same' | 'changed' | 'missing' | 'unknown';
  text: string;
}

/** Tells whether what a reference leads to is the same for both revisions and now. */
export function verdictOf({ from, to, now, isReferenceSame }: ComparedReference): Verdict {
  if (now.state === 'missing') return { kind: 'missing', text: 'Not there any more' };
  if (from === undefined) return { kind: 'changed', text: 'Reference added' };
  if (to === undefined) return { kind: 'changed', text: 'Reference removed' };
  if (!isReferenceSame) return { kind: 'changed', text: 'Reference changed' };
  if (from.state !== 'known' || to.state !== 'known' || now.state !== 'known')
    return { kind: 'unknown', text: 'Reference unchanged, value not known' };
  if (from.version !== to.version) return { kind: 'changed', text: 'Reference unchanged, value changed' };
  if (to.version !== now.version)
    return { kind: 'changed', text: 'Reference unchanged, value changed since' };
  return { kind: 'same', text: 'Unchanged' };
}
