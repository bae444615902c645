import type { PreflightTarget } from '@purser/aws';
import type { Issue, TaskDefinition } from '@purser/task-definition';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../errors.ts';
import { acceptOrRefuse, failuresOf } from '../../preflights/failures.ts';

/** @throws ApiError with all issues of a request, where it has any */
export function refuseIssues(issues: Issue[]): void {
  if (issues.length === 0) return;
  const rules = issues.length === 1 ? 'a rule' : `${issues.length} rules`;
  throw new ApiError('INVALID_LAUNCH', `The request breaks ${rules}. Nothing was sent to ECS.`, { issues });
}

/**
 * Makes the preflight of a definition for the very place where it is going to run.
 *
 * @returns what the audit trail is to know of failures that somebody has accepted
 * @throws ApiError with what fails, where something does and nobody has accepted it
 */
export async function acceptedFailures(
  context: Pick<AppContext, 'identity' | 'preflightReads'>,
  taskDefinition: TaskDefinition,
  { target, acceptFailures }: { target: PreflightTarget; acceptFailures: boolean },
): Promise<{ reason?: string }> {
  const issues = await failuresOf(context, taskDefinition, target);
  const reason = acceptOrRefuse(issues, { place: 'this target', acceptFailures });
  return reason === undefined ? {} : { reason };
}
