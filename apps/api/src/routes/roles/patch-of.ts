import { type PolicyPatch, policyPatch } from '@purser/aws';
import type { TaskDefinition } from '@purser/task-definition';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../errors.ts';

/**
 * Works out what the execution role of a definition lacks.
 *
 * @throws ApiError where the definition's role is another one, or is not in this account
 */
export async function patchOf(
  { identity, preflightReads }: Pick<AppContext, 'identity' | 'preflightReads'>,
  { roleName, taskDefinition }: { roleName: string; taskDefinition: TaskDefinition },
): Promise<PolicyPatch> {
  const patch = await policyPatch(preflightReads.of(await identity()), taskDefinition);
  if (patch?.roleName === roleName) return patch;
  throw new ApiError(
    'NOT_FOUND',
    `The execution role of the task definition is not the role ${roleName} of this account.`,
  );
}
