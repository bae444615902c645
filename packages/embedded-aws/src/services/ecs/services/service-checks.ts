import type { CreateServiceRequest, TaskDefinition } from '@aws-sdk/client-ecs';
import { AwsError } from '../../../aws-error.ts';

const invalid = (message: string) => new AwsError('InvalidParameterException', message);

/**
 * Checks what a service says of load balancing and of how its tasks are replaced; throws InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html
 */
export function checkServiceOptions(
  {
    loadBalancers = [],
    healthCheckGracePeriodSeconds,
    deploymentConfiguration,
    schedulingStrategy,
    availabilityZoneRebalancing,
  }: CreateServiceRequest,
  { containerDefinitions = [] }: TaskDefinition,
): void {
  for (const { containerName, containerPort } of loadBalancers) {
    const container = containerDefinitions.find(({ name }) => name === containerName);
    if (!container) throw invalid(`The container ${containerName} does not exist in the task definition.`);
    if (!container.portMappings?.some((mapping) => mapping.containerPort === containerPort)) {
      throw invalid(`The container ${containerName} did not have a container port ${containerPort} defined.`);
    }
  }
  if (healthCheckGracePeriodSeconds !== undefined && loadBalancers.length === 0) {
    throw invalid('Health check grace period is only valid for services configured to use load balancers');
  }
  const { minimumHealthyPercent = 0, maximumPercent = 200, alarms } = deploymentConfiguration ?? {};
  // The words of these have not been seen on the wire.
  if (alarms?.enable && !alarms.alarmNames?.length) throw invalid('alarmNames cannot be empty.');
  if (alarms?.rollback && !alarms.enable) throw invalid('Alarms must be enabled to use rollback.');
  if (availabilityZoneRebalancing === 'ENABLED') {
    if (schedulingStrategy === 'DAEMON')
      throw invalid('Availability Zone rebalancing is not supported for the DAEMON scheduling strategy.');
    if (maximumPercent === 100)
      throw invalid('Availability Zone rebalancing needs a maximumPercent above 100.');
  }
  if (minimumHealthyPercent >= maximumPercent)
    throw invalid('minimumHealthyPercent must be less than maximumPercent.');
}
