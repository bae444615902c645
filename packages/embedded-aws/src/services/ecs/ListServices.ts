import type { ListServicesRequest, ListServicesResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { pageOf } from '../../paging.ts';
import { findCluster } from './cluster.ts';
import { invalidToken } from './ecs-paging.ts';
import { servicesOf } from './services/service-record.ts';

const DEFAULT_RESULTS = 10;
const MAX_RESULTS = 100;

/**
 * Lists the ARNs of a cluster's services.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html
 */
export const ListServices: Operation<ListServicesRequest, ListServicesResponse> = (context, input) => {
  const { maxResults = DEFAULT_RESULTS, launchType, schedulingStrategy } = input;
  if (maxResults < 1 || maxResults > MAX_RESULTS) {
    throw new AwsError('InvalidParameterException', `maxResults must be between 1 and ${MAX_RESULTS}.`);
  }
  const cluster = findCluster(context, input.cluster ?? 'default');
  const found = servicesOf(context, cluster.name).filter(
    ({ request, deployments }) =>
      (launchType === undefined || deployments[0]?.launchType === launchType) &&
      (schedulingStrategy === undefined || (request.schedulingStrategy ?? 'REPLICA') === schedulingStrategy),
  );
  const page = pageOf(found, {
    list: 'ListServices',
    keyOf: ({ arn }) => arn,
    limit: maxResults,
    token: input.nextToken,
    invalidToken,
  });
  return { serviceArns: page.items.map(({ arn }) => arn), nextToken: page.nextToken };
};
