import { describeTaskDefinition, type PreflightTarget } from '@purser/aws';
import { fromDescribed, type Issue, type TaskDefinition } from '@purser/task-definition';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../errors.ts';
import { preflightOf } from '../task-definitions/preflight.ts';

/** The definition of a revision, as it was registered. */
export async function readRevision(
  { clients, descriptions }: Pick<AppContext, 'clients' | 'descriptions'>,
  taskDefinition: string,
): Promise<TaskDefinition> {
  const described = await descriptions.run(taskDefinition, () =>
    describeTaskDefinition(clients, taskDefinition),
  );
  return fromDescribed(described.taskDefinition);
}

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
  const checks = await preflightOf(context, { taskDefinition, target });
  const issues = checks
    .filter(({ status }) => status === 'fail')
    .map(({ ruleId, path, message }): Issue => ({ ruleId, path, severity: 'launch', message }));
  if (issues.length === 0) return {};
  const rules = [...new Set(issues.map(({ ruleId }) => ruleId))].join(', ');
  if (acceptFailures) return { reason: `Accepted that the preflight fails: ${rules}` };
  throw new ApiError(
    'PREFLIGHT_FAILED',
    `The preflight for this target finds ${issues.length === 1 ? 'a failure' : `${issues.length} failures`}. Nothing was sent to ECS; acceptFailures does it nevertheless.`,
    { issues },
  );
}
