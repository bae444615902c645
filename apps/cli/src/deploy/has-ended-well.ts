import type { TaskSummary } from '@purser/contract';
import type { TaskDefinition } from '@purser/task-definition';

/** The exit codes of containers that ECS stops by SIGTERM, or by SIGKILL, once an essential one has ended. */
const STOPPED_BY_ECS: readonly number[] = [143, 137];

/**
 * Whether a stopped task has done its work: an essential container of it ended with 0, and all other essential ones
 * did, too, or were stopped by ECS for that.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stopped-task-error-codes.html
 */
export function hasEndedWell(
  { stopCode, containers }: Pick<TaskSummary, 'stopCode' | 'containers'>,
  { containerDefinitions = [] }: Pick<TaskDefinition, 'containerDefinitions'>,
): boolean {
  if (stopCode !== 'EssentialContainerExited') return false;
  const essential = containerDefinitions.filter((one) => one.essential !== false).map(({ name }) => name);
  const exits = containers.filter(({ name }) => essential.includes(name)).map(({ exitCode }) => exitCode);
  return exits.includes(0) && exits.every((exit) => exit === 0 || STOPPED_BY_ECS.includes(exit ?? -1));
}
