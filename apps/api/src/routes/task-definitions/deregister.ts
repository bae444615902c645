import { deregisterTaskDefinition } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Makes a revision INACTIVE. */
export const deregister = os.taskDefinitions.deregister.handler(async ({ input, context }) => {
  const deregistered = await audited(
    context,
    { action: 'ecs:DeregisterTaskDefinition', subject: input.taskDefinition },
    () => deregisterTaskDefinition(context.clients, input.taskDefinition),
  );
  context.descriptions.forget();
  context.references.forget();
  return deregistered;
});
