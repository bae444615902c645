const few = (names: readonly string[]) =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;

/** Says what became of a deletion. */
export function deletionNotice(outcome: { deleted: string[]; missing: string[]; left: string[] }) {
  const { deleted, missing, left } = outcome;
  const parts = [
    deleted.length > 0 && `Deleted: ${few(deleted)}.`,
    missing.length > 0 && `Already gone: ${few(missing)}.`,
    left.length > 0 && `AWS's answer was lost, and these are still there: ${few(left)}. Try again.`,
  ];
  return {
    type: left.length > 0 ? ('warning' as const) : ('success' as const),
    content: parts.filter(Boolean).join(' '),
  };
}
