import { type Deletion, deleteParameters, MAX_DELETED } from '@purser/aws';
import { auditedEach } from '../../audited.ts';
import { os } from '../../router.ts';
import { indexWritten } from './index-written.ts';

function outcomeOf({ deleted, missing }: Deletion, name: string): string {
  if (deleted.includes(name)) return 'done';
  return missing.includes(name) ? 'ParameterNotFound' : 'OUTCOME_UNKNOWN';
}

/** Deletes parameters, ten in a call. A refusal ends it; the index and the trail know what was done before. */
export const remove = os.parameters.remove.handler(async ({ input, context }) => {
  const total: Deletion = { deleted: [], missing: [], left: [] };
  const names = [...new Set(input.names)];
  const action = names.length === 1 ? 'ssm:DeleteParameter' : 'ssm:DeleteParameters';
  for (let at = 0; at < names.length; at += MAX_DELETED) {
    const chunk = names.slice(at, at + MAX_DELETED);
    const done = await auditedEach(
      context,
      { action, subjects: chunk },
      () => deleteParameters(context.clients, chunk),
      outcomeOf,
    ).finally(() => indexWritten(context, chunk));
    total.deleted.push(...done.deleted);
    total.missing.push(...done.missing);
    total.left.push(...done.left);
  }
  return total;
});
