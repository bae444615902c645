import type {
  DeleteTaskDefinitionsRequest,
  DeleteTaskDefinitionsResponse,
  Failure,
  TaskDefinition,
} from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import { parseReference } from './task-definition-reference.ts';
import {
  findRevision,
  type TaskDefinitionRow,
  taskDefinitionArn,
  toTaskDefinition,
} from './task-definition-store.ts';

const MAX_REFERENCES = 10;
const STILL_ACTIVE =
  'The specified task definition is still in ACTIVE status. Please deregister the target and try again.';
const NOT_FOUND = 'The specified task definition does not exist.';

/**
 * Marks up to ten inactive revisions as being deleted; the others come back as failures, not as an error.
 * A revision stays in that state as long as the account lives: nothing runs that it could be waiting for.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteTaskDefinitions.html
 */
export const DeleteTaskDefinitions: Operation<DeleteTaskDefinitionsRequest, DeleteTaskDefinitionsResponse> = (
  context,
  { taskDefinitions: references = [] },
) => {
  if (references.length === 0) throw invalid('size of TaskDefinition references list must be greater than 0');
  if (references.length > MAX_REFERENCES)
    throw invalid('Size of TaskDefinition references list cannot exceed 10');
  const taskDefinitions: TaskDefinition[] = [];
  const failures: Failure[] = [];
  context.database.transaction(() => {
    for (const reference of references) {
      const outcome = deleteOne(context, reference);
      if ('failure' in outcome) failures.push(outcome.failure);
      else taskDefinitions.push(outcome.deleted);
    }
  });
  return { taskDefinitions, failures };
};

type Outcome = { deleted: TaskDefinition } | { failure: Failure };

function deleteOne(context: OperationContext, reference: string): Outcome {
  const { family, revision } = parseReference(context, reference);
  if (revision === undefined) throw new AwsError('ClientException', 'Revision is missing.');
  const arn = taskDefinitionArn(context, { family, revision });
  const row = findRevision(context.database, family, revision);
  if (!row) return { failure: { arn, reason: NOT_FOUND } };
  if (row.status === 'ACTIVE') return { failure: { arn, reason: STILL_ACTIVE } };
  const requestedAt = row.delete_requested_at ?? context.now().getTime();
  context.database.run(
    "UPDATE task_definition SET status = 'DELETE_IN_PROGRESS', delete_requested_at = ? WHERE family = ? AND revision = ?",
    requestedAt,
    family,
    revision,
  );
  const deleted: TaskDefinitionRow = {
    ...row,
    status: 'DELETE_IN_PROGRESS',
    delete_requested_at: requestedAt,
  };
  return { deleted: toTaskDefinition(context, deleted) };
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}
