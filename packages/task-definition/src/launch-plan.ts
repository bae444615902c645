import type { CreateServiceCommandInput, RunTaskCommandInput } from '@aws-sdk/client-ecs';

type RunTaskMember =
  | 'launchType'
  | 'capacityProviderStrategy'
  | 'platformVersion'
  | 'networkConfiguration'
  | 'placementConstraints'
  | 'placementStrategy'
  | 'enableExecuteCommand'
  | 'count';

type CreateServiceMember = 'loadBalancers' | 'serviceRegistries' | 'serviceConnectConfiguration';

/**
 * How a definition is going to be run: what a RunTask or CreateService request says besides the definition.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 */
export interface LaunchPlan
  extends Pick<RunTaskCommandInput, RunTaskMember>,
    Pick<CreateServiceCommandInput, CreateServiceMember> {
  by: 'RunTask' | 'CreateService';
  /** The volumes that the request configures, by name. */
  configuredVolumes?: readonly string[];
}
