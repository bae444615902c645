import type { ServiceQuota } from '@aws-sdk/client-service-quotas';
import { AwsError } from '../../aws-error.ts';
import { checkConstraints } from '../../constraints.ts';
import type { OperationContext } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { QUOTAS, type Quota, SERVICES } from './quotas.ts';

/** The pages of all lists here. */
export interface ListInput {
  MaxResults?: number | undefined;
  NextToken?: string | undefined;
}

/** Gives one page of a list; throws IllegalArgumentException and InvalidPaginationTokenException. */
export function page<Item>(
  list: string,
  items: Item[],
  keyOf: (item: Item) => string,
  { MaxResults, NextToken }: ListInput,
): { items: Item[]; nextToken: string | undefined } {
  checkConstraints('IllegalArgumentException', [{ at: 'maxResults', value: MaxResults, min: 1, max: 100 }]);
  return pageOf(items, {
    list,
    keyOf,
    limit: MaxResults ?? 100,
    token: NextToken,
    invalidToken: () =>
      new AwsError('InvalidPaginationTokenException', 'Invalid token was used for pagination.'),
  });
}

/** Gives the quotas of a service; throws NoSuchResourceException when there is no such service. */
export function quotasOf(serviceCode: string | undefined): Quota[] {
  if (!SERVICES.some(({ code }) => code === serviceCode)) {
    const message = 'The request failed because the specified service does not exist.';
    throw new AwsError('NoSuchResourceException', message);
  }
  return QUOTAS.filter(({ service }) => service === serviceCode);
}

/** Gives one quota; throws NoSuchResourceException when there is none. */
export function findQuota(input: { ServiceCode: string | undefined; QuotaCode: string | undefined }): Quota {
  const quota = quotasOf(input.ServiceCode).find(({ code }) => code === input.QuotaCode);
  if (quota) return quota;
  const message = 'The request failed because the specified quota does not exist.';
  throw new AwsError('NoSuchResourceException', message);
}

/** Gives a quota as AWS has it by default; it belongs to no account. */
export function toDefault({ region }: OperationContext, quota: Quota): ServiceQuota {
  return {
    ServiceCode: quota.service,
    ServiceName: SERVICES.find(({ code }) => code === quota.service)?.name,
    QuotaArn: `arn:aws:servicequotas:${region}::${quota.service}/${quota.code}`,
    QuotaCode: quota.code,
    QuotaName: quota.name,
    Value: quota.value,
    Unit: 'None',
    Adjustable: quota.adjustable,
    GlobalQuota: false,
  };
}

/** Gives a quota as the account has it. */
export function toApplied(context: OperationContext, quota: Quota): ServiceQuota {
  return {
    ...toDefault(context, quota),
    QuotaArn: `arn:aws:servicequotas:${context.region}:${context.accountId}:${quota.service}/${quota.code}`,
    QuotaAppliedAtLevel: 'ACCOUNT',
  };
}
