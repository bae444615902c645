import type { OperationContext, TimerHandler } from '../../operation.ts';
import { expirationOf } from './parameter-policies.ts';
import { deleteParameter, latestParameter } from './parameter-store.ts';

/** The kind of the work that deletes a parameter by its policy. */
export const EXPIRE_PARAMETER = 'expire-parameter';

/** What the work has to know: a parameter that was changed since may expire at another time, or never. */
interface ParameterExpiration {
  name: string;
  expiresAt: number;
}

/** Has a parameter deleted when its policies say. */
export function planExpiration(context: OperationContext, name: string, policies: string | null): void {
  const due = expirationOf(policies);
  if (!due) return;
  context.schedule(`ssm:${EXPIRE_PARAMETER}`, due, {
    name,
    expiresAt: due.getTime(),
  } satisfies ParameterExpiration);
}

/** Deletes a parameter that has expired. */
export const onExpirationDue: TimerHandler = ({ database }, { name, expiresAt }: ParameterExpiration) => {
  database.transaction(() => {
    const row = latestParameter(database, name);
    if (row && expirationOf(row.policies)?.getTime() === expiresAt) deleteParameter(database, name);
  });
};
