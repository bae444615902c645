import type { DeregisterTaskDefinitionRequest, DeregisterTaskDefinitionResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { parseReference } from './task-definition-reference.ts';
import { findRevision, toTaskDefinition } from './task-definition-store.ts';

/**
 * Makes a revision inactive; one that is inactive stays as it is.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeregisterTaskDefinition.html
 */
export const DeregisterTaskDefinition: Operation<
  DeregisterTaskDefinitionRequest,
  DeregisterTaskDefinitionResponse
> = (context, input) => {
  const { database } = context;
  const { family, revision } = parseReference(context, input.taskDefinition);
  if (revision === undefined) throw new AwsError('ClientException', 'Revision is missing.');
  const row = findRevision(database, family, revision);
  if (!row) throw new AwsError('ClientException', 'The specified task definition does not exist.');
  if (row.status !== 'ACTIVE') return { taskDefinition: toTaskDefinition(context, row) };
  const deregisteredAt = context.now().getTime();
  database.run(
    "UPDATE task_definition SET status = 'INACTIVE', deregistered_at = ? WHERE family = ? AND revision = ?",
    deregisteredAt,
    family,
    revision,
  );
  return {
    taskDefinition: toTaskDefinition(context, {
      ...row,
      status: 'INACTIVE',
      deregistered_at: deregisteredAt,
    }),
  };
};
