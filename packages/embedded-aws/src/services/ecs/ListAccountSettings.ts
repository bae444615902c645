import type { ListAccountSettingsRequest, ListAccountSettingsResponse } from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { settingsOf } from './account-setting.ts';
import { invalidToken } from './ecs-paging.ts';

const MAX_RESULTS = 10;

/**
 * Lists the account settings of a principal, the caller unless another is named.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListAccountSettings.html
 */
export const ListAccountSettings: Operation<ListAccountSettingsRequest, ListAccountSettingsResponse> = (
  context,
  input,
) => {
  const principal = input.principalArn ?? context.callerArn;
  const found = settingsOf(context, principal, input.effectiveSettings ?? false).filter(
    ({ name, value }) =>
      (input.name === undefined || name === input.name) &&
      (input.value === undefined || value === input.value),
  );
  const page = pageOf(found, {
    list: 'ListAccountSettings',
    keyOf: ({ name }) => name ?? '',
    limit: Math.min(input.maxResults ?? MAX_RESULTS, 100),
    token: input.nextToken,
    invalidToken,
  });
  return { settings: page.items, nextToken: page.nextToken };
};
