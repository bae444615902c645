import { type CleanupCandidate, chooseRevisions, listAllRevisions, waitAtMost } from '@purser/aws';
import { readUses } from '../../cleanups/read-uses.ts';
import { os } from '../../router.ts';
import { PATIENCE } from '../where-used/uses.ts';

/** Which revisions a clean-up would take away. */
export const preview = os.cleanups.preview.handler(async ({ input, context }) => {
  const { family, includeInactive = false, ...choice } = input;
  const { references, clients } = context;
  await references.refresh(PATIENCE);
  const statuses = includeInactive ? (['ACTIVE', 'INACTIVE'] as const) : (['ACTIVE'] as const);
  const listed = (
    await Promise.all(statuses.map((status) => listAllRevisions(clients, { family, status })))
  ).flat();
  const arns = listed.map(({ taskDefinitionArn }) => taskDefinitionArn);
  await waitAtMost(PATIENCE, references.readAlso(arns));
  const { uses, notChecked } = await readUses(
    context,
    async () => references.services,
    () => context.runningTasks(),
  );
  const known = listed.flatMap(({ taskDefinitionArn, status }): CleanupCandidate[] => {
    const found = references.find(taskDefinitionArn);
    if (!found) return [];
    const { family: name, revision, registeredAt, plaintext } = found;
    return [
      { taskDefinitionArn, family: name, revision, status, plaintext, ...(registeredAt && { registeredAt }) },
    ];
  });
  const { candidates, kept, inUse } = chooseRevisions(known, uses, choice, Date.now());
  return {
    candidates: candidates.map((one) => ({ ...one, plaintext: [...one.plaintext] })),
    kept,
    inUse: inUse.map((one) => ({ ...one, plaintext: [...one.plaintext] })),
    toRead: listed.length - known.length,
    notChecked,
  };
});
