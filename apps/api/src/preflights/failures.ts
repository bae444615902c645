import { describeTaskDefinition, type PreflightTarget } from '@purser/aws';
import { fromDescribed, type Issue, type TaskDefinition } from '@purser/task-definition';
import type { AppContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { preflightOf } from './preflight-of.ts';

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

/** Makes the preflight of a definition for the very place where it is going to run, and gives what fails. */
export async function failuresOf(
  context: Pick<AppContext, 'identity' | 'preflightReads'>,
  taskDefinition: TaskDefinition,
  target: PreflightTarget,
): Promise<Issue[]> {
  const checks = await preflightOf(context, { taskDefinition, target });
  return checks
    .filter(({ status }) => status === 'fail')
    .map(({ ruleId, path, message }): Issue => ({ ruleId, path, severity: 'launch', message }));
}

/** The rules of failures, each once, as a sentence names them. */
const rulesOf = (issues: readonly Issue[]): string =>
  [...new Set(issues.map(({ ruleId }) => ruleId))].join(', ');

/**
 * Lets failures of a preflight pass that somebody has accepted.
 *
 * @param place Where it is that something fails, as a sentence goes on after "The preflight for".
 * @returns what is to be kept with what is done all the same; undefined where nothing fails
 * @throws ApiError with what fails, where nobody has accepted it
 */
export function acceptOrRefuse(
  issues: Issue[],
  { place, acceptFailures }: { place: string; acceptFailures: boolean },
): string | undefined {
  if (issues.length === 0) return undefined;
  if (acceptFailures) return `Accepted that the preflight fails: ${rulesOf(issues)}`;
  throw new ApiError(
    'PREFLIGHT_FAILED',
    `The preflight for ${place} finds ${issues.length === 1 ? 'a failure' : `${issues.length} failures`}. Nothing was sent to ECS; acceptFailures does it nevertheless.`,
    { issues },
  );
}
