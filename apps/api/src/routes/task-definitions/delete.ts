import { deleteTaskDefinitions } from '@purser/aws';
import { auditedEach } from '../../audited.ts';
import { os } from '../../router.ts';

/** Deletes INACTIVE revisions; each that ECS keeps comes back with its reason. */
export const deleteRevisions = os.taskDefinitions.delete.handler(async ({ input, context }) => {
  const names = [...new Set(input.taskDefinitions)];
  const outcome = await auditedEach(
    context,
    { action: 'ecs:DeleteTaskDefinitions', subjects: names },
    () => deleteTaskDefinitions(context.clients, names),
    ({ deleted }, name) => (deleted.includes(name) ? 'done' : 'refused'),
  );
  context.descriptions.forget();
  context.references.forget();
  return outcome;
});
