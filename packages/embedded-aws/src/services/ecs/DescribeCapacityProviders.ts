import type {
  DescribeCapacityProvidersRequest,
  DescribeCapacityProvidersResponse,
} from '@aws-sdk/client-ecs';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import {
  allCapacityProviders,
  capacityProviderArn,
  findCapacityProvider,
  withTags,
} from './capacity-provider.ts';
import { invalidToken, pageLimit } from './ecs-paging.ts';

/**
 * Gives capacity providers, all of them without names; those that are not there come back as failures.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeCapacityProviders.html
 */
export const DescribeCapacityProviders: Operation<
  DescribeCapacityProvidersRequest,
  DescribeCapacityProvidersResponse
> = (context, input) => {
  const names = input.capacityProviders ?? [];
  const found = names.length
    ? names.flatMap((name) => findCapacityProvider(context, name) ?? [])
    : allCapacityProviders(context);
  const missing = names.filter((name) => !findCapacityProvider(context, name));
  const page = pageOf(found, {
    list: 'DescribeCapacityProviders',
    keyOf: ({ name }) => name ?? '',
    limit: pageLimit(input.maxResults),
    token: input.nextToken,
    invalidToken,
  });
  return {
    capacityProviders: input.include?.includes('TAGS')
      ? page.items.map((provider) => withTags(context, provider))
      : page.items,
    failures: missing.map((name) => ({
      arn: name.startsWith('arn:') ? name : capacityProviderArn(context, name),
      reason: 'MISSING',
    })),
    nextToken: page.nextToken,
  };
};
