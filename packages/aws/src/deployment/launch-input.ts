import type {
  CapacityProviderStrategyItem,
  LaunchType,
  NetworkConfiguration,
  Service,
} from '@aws-sdk/client-ecs';
import type { LaunchRequest } from '@purser/task-definition';

type Network = Pick<LaunchRequest, 'subnets' | 'securityGroups' | 'assignPublicIp'>;

/** The network of a request in the form that ECS takes; undefined for one that names no subnets. */
export function networkConfigurationOf({
  subnets,
  securityGroups,
  assignPublicIp,
}: {
  [Member in keyof Network]: Network[Member] | undefined;
}): NetworkConfiguration | undefined {
  if (!subnets?.length) return undefined;
  return {
    awsvpcConfiguration: {
      subnets: [...subnets],
      ...(securityGroups?.length && { securityGroups: [...securityGroups] }),
      assignPublicIp: assignPublicIp ? 'ENABLED' : 'DISABLED',
    },
  };
}

/** The launch of a request in the form that RunTask and CreateService take. */
export function launchInputOf({
  launchType,
  capacityProviderStrategy,
  platformVersion,
  enableExecuteCommand,
  tags,
  ...network
}: LaunchRequest) {
  const networkConfiguration = networkConfigurationOf(network);
  return {
    ...(launchType && { launchType: launchType as LaunchType }),
    ...(capacityProviderStrategy?.length && {
      capacityProviderStrategy: capacityProviderStrategy as CapacityProviderStrategyItem[],
    }),
    ...(platformVersion && { platformVersion }),
    ...(networkConfiguration && { networkConfiguration }),
    ...(enableExecuteCommand !== undefined && { enableExecuteCommand }),
    ...(tags?.length && { tags: [...tags] }),
  };
}

/** Where a service runs, in the form of a request: what a service that runs alike has as well. */
export function launchOfService({
  launchType,
  capacityProviderStrategy = [],
  platformVersion,
  networkConfiguration,
  loadBalancers = [],
}: Service) {
  const { subnets, securityGroups, assignPublicIp } = networkConfiguration?.awsvpcConfiguration ?? {};
  const targetGroups = loadBalancers.flatMap(({ targetGroupArn, containerName, containerPort }) =>
    targetGroupArn === undefined || containerName === undefined || containerPort === undefined
      ? []
      : [{ targetGroupArn, containerName, containerPort }],
  );
  return {
    ...(launchType !== undefined && { launchType: launchType as LaunchRequest['launchType'] }),
    ...(capacityProviderStrategy.length > 0 && {
      capacityProviderStrategy: capacityProviderStrategy.map(({ capacityProvider = '', weight, base }) => ({
        capacityProvider,
        ...(weight !== undefined && { weight }),
        ...(base !== undefined && { base }),
      })),
    }),
    ...(platformVersion !== undefined && platformVersion !== '' && { platformVersion }),
    ...(subnets?.length && { subnets, assignPublicIp: assignPublicIp === 'ENABLED' }),
    ...(subnets?.length && securityGroups?.length && { securityGroups }),
    ...(targetGroups.length > 0 && { loadBalancers: targetGroups }),
  };
}
