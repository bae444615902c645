import type { ListSecretsRequest, ListSecretsResponse } from '@aws-sdk/client-secrets-manager';
import type { Operation } from '../../operation.ts';
import { dateOf, toEntry } from './secret-entry.ts';
import { readSecrets } from './secret-pages.ts';
import { stagesByVersion } from './stages.ts';

const MAX_RESULTS = 100;

/**
 * Lists secrets by their age, the newest first unless the order is another. Throws InvalidNextTokenException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html
 */
export const ListSecrets: Operation<ListSecretsRequest, ListSecretsResponse> = (context, input) => {
  const order = input.SortOrder ?? 'desc';
  const { secrets, nextToken } = readSecrets(context, {
    list: `ListSecrets ${order}`,
    filters: input.Filters,
    order,
    includeDeleted: input.IncludePlannedDeletion,
    limit: input.MaxResults ?? MAX_RESULTS,
    token: input.NextToken,
  });
  const SecretList = secrets.map((row) => ({
    ...toEntry(context, row),
    DeletedDate: dateOf(row.deleted_at),
    SecretVersionsToStages: stagesByVersion(context, row.arn),
  }));
  return { SecretList, NextToken: nextToken };
};
