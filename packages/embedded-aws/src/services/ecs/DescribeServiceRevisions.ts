import type {
  DescribeServiceRevisionsRequest,
  DescribeServiceRevisionsResponse,
  Failure,
  ServiceRevision,
} from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { clusterArn } from './cluster.ts';
import { findServiceRevision } from './services/deployments.ts';

/**
 * Gives what deployments of services are made from, by ARN; those that are not there come back as failures.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceRevisions.html
 */
export const DescribeServiceRevisions: Operation<
  DescribeServiceRevisionsRequest,
  DescribeServiceRevisionsResponse
> = (context, { serviceRevisionArns = [] }) => {
  if (serviceRevisionArns.length === 0)
    throw new AwsError('InvalidParameterException', 'Service revision ARNs cannot be empty.');
  const serviceRevisions: ServiceRevision[] = [];
  const failures: Failure[] = [];
  for (const arn of serviceRevisionArns) {
    const found = findServiceRevision(context, arn);
    if (!found) {
      failures.push({ arn, reason: 'MISSING' });
      continue;
    }
    serviceRevisions.push({
      serviceRevisionArn: found.arn,
      serviceArn: found.service,
      clusterArn: clusterArn(context, found.cluster),
      taskDefinition: found.taskDefinitionArn,
      launchType: found.launchType,
      capacityProviderStrategy: found.capacityProviderStrategy,
      platformVersion: found.platformVersion,
      networkConfiguration: found.networkConfiguration,
      createdAt: new Date(found.createdAt),
    });
  }
  return { serviceRevisions, failures };
};
