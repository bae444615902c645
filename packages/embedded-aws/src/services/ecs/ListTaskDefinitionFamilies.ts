import type {
  ListTaskDefinitionFamiliesRequest,
  ListTaskDefinitionFamiliesResponse,
} from '@aws-sdk/client-ecs';
import { checkConstraints } from '../../constraints.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { invalidToken, pageLimit } from './ecs-paging.ts';

interface FamilyRow {
  family: string;
  active: number;
}

/**
 * Lists families; one is active while any of its revisions is.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTaskDefinitionFamilies.html
 */
export const ListTaskDefinitionFamilies: Operation<
  ListTaskDefinitionFamiliesRequest,
  ListTaskDefinitionFamiliesResponse
> = ({ database }, { familyPrefix = '', status = 'ALL', maxResults, nextToken }) => {
  checkConstraints('InvalidParameterException', [
    { at: 'status', value: status, oneOf: ['ACTIVE', 'INACTIVE', 'ALL'] },
  ]);
  const families = database
    .all<FamilyRow>(
      "SELECT family, MAX(status = 'ACTIVE') AS active FROM task_definition " +
        "WHERE status <> 'DELETE_IN_PROGRESS' GROUP BY family ORDER BY family",
    )
    .filter(({ family, active }) => {
      if (!family.startsWith(familyPrefix)) return false;
      return status === 'ALL' || (status === 'ACTIVE') === Boolean(active);
    });
  const page = pageOf(families, {
    list: `ListTaskDefinitionFamilies ${status} ${familyPrefix}`,
    keyOf: ({ family }) => family,
    limit: pageLimit(maxResults),
    token: nextToken,
    invalidToken,
  });
  return { families: page.items.map(({ family }) => family), nextToken: page.nextToken };
};
