import type { CreateServiceRequest, UpdateServiceRequest, UpdateServiceResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findCluster } from './cluster.ts';
import { checkPassedRoles } from './passed-roles.ts';
import { beginDeployment } from './services/deployments.ts';
import { requireService, saveService, toService } from './services/service-record.ts';
import { resolveTarget } from './tasks/launch-target.ts';

/** Members that change a service without a new deployment. */
const WITHOUT_DEPLOYMENT = new Set([
  'desiredCount',
  'deploymentConfiguration',
  'healthCheckGracePeriodSeconds',
  'enableECSManagedTags',
  'propagateTags',
]);

/**
 * Changes a service. A new task definition, platform or network, or `forceNewDeployment`, begins a deployment. Throws
 * ServiceNotFoundException, ServiceNotActiveException and the errors of {@link resolveTarget}.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
 */
export const UpdateService: Operation<UpdateServiceRequest, UpdateServiceResponse> = (context, input) => {
  const cluster = findCluster(context, input.cluster ?? 'default');
  const service = requireService(context, cluster.name, input.service);
  if (service.status !== 'ACTIVE') throw new AwsError('ServiceNotActiveException', 'Service was not ACTIVE.');
  const { service: _service, cluster: _cluster, forceNewDeployment = false, ...given } = input;
  const change = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const request: CreateServiceRequest = { ...service.request, ...change };
  const [primary] = service.deployments;
  const deploys = forceNewDeployment || Object.keys(change).some((member) => !WITHOUT_DEPLOYMENT.has(member));
  if (input.capacityProviderStrategy?.length) delete request.launchType;
  const target = resolveTarget(context, {
    ...request,
    taskDefinition: input.taskDefinition ?? primary?.taskDefinitionArn,
    cluster: cluster.name,
  });
  checkPassedRoles(context, target.taskDefinition);
  return context.database.transaction(() => {
    service.request = request;
    service.desiredCount = input.desiredCount ?? service.desiredCount;
    service.isSteady = false;
    if (deploys) beginDeployment(context, service, target);
    saveService(context, service);
    context.server.services.wake(context, service.arn);
    return { service: toService(context, service) };
  });
};
