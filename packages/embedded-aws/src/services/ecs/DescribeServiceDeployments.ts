import type {
  DescribeServiceDeploymentsRequest,
  DescribeServiceDeploymentsResponse,
  Failure,
  ServiceDeployment,
} from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import { clusterArn } from './cluster.ts';
import { findHistory, type ServiceDeploymentRecord } from './services/deployments.ts';
import { deploymentConfigurationOf, findService, tasksOfService } from './services/service-record.ts';

/**
 * Gives deployments of services by their ARN; those that are not there come back as failures.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServiceDeployments.html
 */
export const DescribeServiceDeployments: Operation<
  DescribeServiceDeploymentsRequest,
  DescribeServiceDeploymentsResponse
> = (context, { serviceDeploymentArns = [] }) => {
  if (serviceDeploymentArns.length === 0)
    throw new AwsError('InvalidParameterException', 'Service deployment ARNs cannot be empty.');
  const serviceDeployments: ServiceDeployment[] = [];
  const failures: Failure[] = [];
  for (const arn of serviceDeploymentArns) {
    const found = findHistory(context, arn);
    if (found) serviceDeployments.push(toServiceDeployment(context, found));
    else failures.push({ arn, reason: 'MISSING' });
  }
  return { serviceDeployments, failures };
};

function toServiceDeployment(context: OperationContext, record: ServiceDeploymentRecord): ServiceDeployment {
  const service = findService(context, record.service);
  const revision = (arn: string) => {
    const deployment = service?.deployments.find(({ serviceRevision }) => serviceRevision === arn);
    const tasks =
      service && deployment
        ? tasksOfService(context, service).filter((task) => task.deployment === deployment.id)
        : [];
    return {
      arn,
      requestedTaskCount: deployment?.status === 'PRIMARY' ? service?.desiredCount : 0,
      runningTaskCount: tasks.filter(({ lastStatus }) => lastStatus === 'RUNNING').length,
      pendingTaskCount: tasks.filter(({ lastStatus }) => lastStatus !== 'RUNNING').length,
    };
  };
  const failed = service?.deployments.find(({ serviceDeployment }) => serviceDeployment === record.arn);
  const configuration = service && deploymentConfigurationOf(service.request);
  return {
    serviceDeploymentArn: record.arn,
    serviceArn: record.service,
    clusterArn: clusterArn(context, record.cluster),
    status: record.status,
    statusReason: record.statusReason,
    createdAt: new Date(record.createdAt),
    startedAt: new Date(record.createdAt),
    finishedAt: record.finishedAt === undefined ? undefined : new Date(record.finishedAt),
    sourceServiceRevisions: record.sourceRevisions.map(revision),
    targetServiceRevision: revision(record.targetRevision),
    deploymentConfiguration: configuration,
    deploymentCircuitBreaker: {
      status: breakerStatus(configuration?.deploymentCircuitBreaker?.enable, failed?.rolloutState),
      failureCount: failed?.failedTasks ?? 0,
      threshold: Math.min(200, Math.max(3, Math.ceil((service?.desiredCount ?? 0) / 2))),
    },
  };
}

function breakerStatus(isEnabled: boolean | undefined, rolloutState: string | undefined) {
  if (!isEnabled) return 'DISABLED';
  if (rolloutState === 'FAILED') return 'TRIGGERED';
  return rolloutState === 'IN_PROGRESS' ? 'MONITORING' : 'MONITORING_COMPLETE';
}
