import type { CleanupPlan } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { printable } from '../printable.ts';

const KEPT: Record<keyof CleanupPlan['kept'], string> = {
  'in-use': 'used',
  newest: 'of the newest',
  'too-young': 'too young',
  'no-plaintext': 'without a plaintext secret',
};

/** Gives a number of revisions in words. */
export const countOf = (count: number) => (count === 1 ? '1 revision' : `${count} revisions`);

/** Prints what a clean-up would take away, a line each, and then what stays and why. */
export function textOfPlan({ candidates, inUse, kept }: CleanupPlan): string {
  const stays = Object.entries(kept).flatMap(([reason, count]) =>
    count === 0 ? [] : [`${count} ${KEPT[reason as keyof typeof kept]}`],
  );
  const lines = [
    ...candidates.map(textOfCandidate),
    ...inUse.map(
      ({ taskDefinitionArn, uses }) => `${nameOfArn(taskDefinitionArn)}: stays, used by ${uses.join(', ')}`,
    ),
    ...(stays.length === 0 ? [] : [`Kept: ${stays.join(', ')}`]),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

function textOfCandidate({
  family,
  revision,
  status,
  registeredAt,
  plaintext,
}: CleanupPlan['candidates'][number]): string {
  const facts = [
    ...(registeredAt === undefined ? [] : [`registered ${registeredAt.slice(0, 10)}`]),
    ...(status === 'INACTIVE' ? ['deregistered already'] : []),
    ...(plaintext.length === 0 ? [] : [`a plaintext secret at ${plaintext.join(', ')}`]),
  ];
  return [`${family}:${revision}: goes`, ...facts].join(', ');
}
