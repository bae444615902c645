import type { CreateServiceRequest, TaskDefinition } from '@aws-sdk/client-ecs';
import { AwsError } from '../../../aws-error.ts';

const invalid = (message: string) => new AwsError('InvalidParameterException', message);

/**
 * Checks what a service says of load balancing and of how its tasks are replaced; throws InvalidParameterException.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service_definition_parameters.html
 */
export function checkServiceOptions(
  { loadBalancers = [], healthCheckGracePeriodSeconds, deploymentConfiguration }: CreateServiceRequest,
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
  const { minimumHealthyPercent = 0, maximumPercent = 200 } = deploymentConfiguration ?? {};
  // The words of this one have not been seen on the wire.
  if (minimumHealthyPercent >= maximumPercent)
    throw invalid('minimumHealthyPercent must be less than maximumPercent.');
}
