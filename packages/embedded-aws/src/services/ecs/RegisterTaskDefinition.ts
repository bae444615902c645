import type { RegisterTaskDefinitionRequest, RegisterTaskDefinitionResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { writeTags } from '../../store/tags.ts';
import { checkRegistration } from './checks/checks.ts';
import { normalise } from './normalise.ts';
import { checkPassedRoles } from './passed-roles.ts';
import { storedTags } from './tags.ts';
import {
  type TaskDefinitionRow,
  takeRevision,
  taskDefinitionArn,
  toTaskDefinition,
} from './task-definition-store.ts';

/**
 * Registers a new revision of a family. Throws ClientException with ECS's text for the first thing that it
 * refuses, and AccessDeniedException where the caller may not pass a role. What the definition refers to (roles,
 * images, secrets) is not looked up, as ECS does not either.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export const RegisterTaskDefinition: Operation<
  RegisterTaskDefinitionRequest,
  RegisterTaskDefinitionResponse
> = (context, request) => {
  const { database, accountId, region } = context;
  const registration = { request, containers: request.containerDefinitions ?? [], accountId, region };
  checkRegistration(registration);
  checkPassedRoles(context, request);
  const document = JSON.stringify(normalise(registration));
  return database.transaction(() => {
    const family = String(request.family);
    const row: TaskDefinitionRow = {
      family,
      revision: takeRevision(database, family),
      status: 'ACTIVE',
      document,
      registered_at: context.now().getTime(),
      registered_by: context.callerArn,
      deregistered_at: null,
      delete_requested_at: null,
    };
    database.run(
      'INSERT INTO task_definition (family, revision, status, document, registered_at, registered_by) VALUES (?, ?, ?, ?, ?, ?)',
      ...[row.family, row.revision, row.status, row.document, row.registered_at, row.registered_by],
    );
    writeTags(database, taskDefinitionArn(context, row), storedTags(request.tags));
    return { taskDefinition: toTaskDefinition(context, row), tags: request.tags };
  });
};
