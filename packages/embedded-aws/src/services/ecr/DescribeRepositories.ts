import type { DescribeRepositoriesRequest, DescribeRepositoriesResponse } from '@aws-sdk/client-ecr';
import { readListToken, writeListToken } from '../../list-token.ts';
import type { Operation } from '../../operation.ts';
import {
  checkRegistry,
  findRepository,
  invalidToken,
  pageSize,
  type RepositoryRow,
  toRepository,
} from './repository.ts';

const LIST = 'DescribeRepositories';

/**
 * Lists repositories by name. Errors: RepositoryNotFoundException, InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRepositories.html
 */
export const DescribeRepositories: Operation<DescribeRepositoriesRequest, DescribeRepositoriesResponse> = (
  context,
  input,
) => {
  checkRegistry(context, input.registryId);
  const { repositoryNames: names } = input;
  if (names?.length) {
    const rows = names.map((repositoryName) => findRepository(context, { repositoryName }));
    return { repositories: rows.map((row) => toRepository(context, row)) };
  }
  const limit = pageSize(input.maxResults);
  const [after = ''] = readListToken(LIST, input.nextToken, ['string'], invalidToken) ?? [];
  const rows = context.database.all<RepositoryRow>(
    'SELECT * FROM ecr_repository WHERE name > ? ORDER BY name LIMIT ?',
    after,
    limit + 1,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    repositories: page.map((row) => toRepository(context, row)),
    nextToken: last && rows.length > limit ? writeListToken(LIST, [last.name]) : undefined,
  };
};
