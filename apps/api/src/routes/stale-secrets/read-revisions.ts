import {
  type IndexState,
  type ReferenceIndex,
  type RunningTask,
  readAwsFailure,
  waitAtMost,
} from '@purser/aws';
import { PATIENCE } from '../where-used/uses.ts';

/**
 * Reads also the revisions of running tasks that the index does not read by itself, those that are INACTIVE, and gives
 * how much is known with them. What takes longer is read in the background, for the next question.
 */
export async function readRevisionsOf(
  tasks: readonly RunningTask[],
  references: Pick<ReferenceIndex, 'find' | 'isActive' | 'readAlso' | 'state'>,
): Promise<IndexState> {
  const others = [...new Set(tasks.map(({ taskDefinitionArn }) => taskDefinitionArn))].filter(
    (arn) => references.isActive(arn) === false && !references.find(arn),
  );
  if (others.length === 0) return references.state;
  let failure: IndexState['failure'];
  await waitAtMost(PATIENCE, references.readAlso(others)).catch((error: unknown) => {
    failure = readAwsFailure(error);
  });
  const { state } = references;
  const unread = others.filter((arn) => !references.find(arn)).length;
  return {
    ...state,
    toRead: state.toRead + unread,
    isReading: state.isReading || (unread > 0 && failure === undefined),
    ...(failure && !state.failure && { failure }),
  };
}
