import { listReferences, validate } from '@purser/task-definition';
import { audited } from '../../audited.ts';
import { ApiError } from '../../errors.ts';
import { os } from '../../router.ts';

/**
 * Judges the definition by all rules, then registers it exactly once for its client token. What is no error is
 * returned with the revision.
 */
export const register = os.taskDefinitions.register.handler(async ({ input, context }) => {
  const { taskDefinition, clientToken } = input;
  const home = await context.identity();
  const { region = home.region } = input;
  const issues = validate(taskDefinition, { ...home, region });
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    throw new ApiError(
      'INVALID_TASK_DEFINITION',
      `The task definition breaks ${errors} ${errors === 1 ? 'rule' : 'rules'}. Nothing was sent to AWS.`,
      { issues },
    );
  }
  const registered = await audited(
    context,
    { action: 'ecs:RegisterTaskDefinition', subject: taskDefinition.family ?? '' },
    () => context.registrarIn(region).register({ taskDefinition, clientToken }),
  );
  // A description of the family's latest revision that is under way may still be of the one before.
  context.descriptions.forget();
  context.references.forget();
  const { taskDefinitionArn } = registered;
  if (region !== home.region) return { ...registered, issues };
  context.ledger.record({ event: 'registered', taskDefinitionArn }, listReferences(taskDefinition));
  return { ...registered, issues };
});
