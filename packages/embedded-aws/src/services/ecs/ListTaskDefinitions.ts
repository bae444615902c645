import type { ListTaskDefinitionsRequest, ListTaskDefinitionsResponse } from '@aws-sdk/client-ecs';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { invalidToken, pageLimit } from './ecs-paging.ts';
import { taskDefinitionArn } from './task-definition-store.ts';

/**
 * Lists revisions by family and number. `familyPrefix` is, against its name, a whole family name.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitions.html
 */
export const ListTaskDefinitions: Operation<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse> = (
  context,
  { familyPrefix, status = 'ACTIVE', sort = 'ASC', maxResults, nextToken },
) => {
  checkConstraints('InvalidParameterException', [
    { at: 'status', value: status, oneOf: ['ACTIVE', 'INACTIVE', 'DELETE_IN_PROGRESS'] },
    { at: 'sort', value: sort, oneOf: ['ASC', 'DESC'] },
  ]);
  const order = sort === 'DESC' ? 'DESC' : 'ASC';
  const rows = context.database.all<{ family: string; revision: number }>(
    'SELECT family, revision FROM task_definition WHERE status = ? AND (? IS NULL OR family = ?) AND registered_at <= ? ' +
      `ORDER BY family ${order}, revision ${order}`,
    status,
    familyPrefix ?? null,
    familyPrefix ?? null,
    context.visibleUntil,
  );
  const page = pageOf(rows, {
    list: `ListTaskDefinitions ${status} ${order} ${familyPrefix ?? ''}`,
    keyOf: ({ family, revision }) => `${family}:${revision}`,
    limit: pageLimit(maxResults),
    token: nextToken,
    invalidToken,
  });
  return {
    taskDefinitionArns: page.items.map((row) => taskDefinitionArn(context, row)),
    nextToken: page.nextToken,
  };
};
