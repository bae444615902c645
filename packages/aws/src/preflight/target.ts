import type { NetworkConfiguration, Service } from '@aws-sdk/client-ecs';
import type { Facts } from '@purser/task-definition';

/** Where a task is going to run; what is left out is not checked. */
export interface PreflightTarget {
  cluster?: string | undefined;
  /** A service of the cluster: what it says stands for what is left out. */
  service?: string | undefined;
  launchType?: 'FARGATE' | 'EC2' | 'EXTERNAL' | undefined;
  platformVersion?: string | undefined;
  subnets?: readonly string[] | undefined;
  securityGroups?: readonly string[] | undefined;
  assignPublicIp?: boolean | undefined;
  /** How many tasks start at once; 1 unless told. */
  count?: number | undefined;
}

/**
 * The launch that a target and its service mean; undefined for one that tells nothing of it. A service says whatever
 * the target does not.
 */
export function launchOf(target: PreflightTarget, service?: Service): Facts['launch'] {
  const launchType = target.launchType ?? service?.launchType;
  const platformVersion = target.platformVersion ?? service?.platformVersion;
  const networkConfiguration = networkOf(target) ?? service?.networkConfiguration;
  const strategy = service?.capacityProviderStrategy;
  const count = target.count ?? service?.desiredCount;
  const says =
    launchType !== undefined ||
    platformVersion !== undefined ||
    networkConfiguration !== undefined ||
    count !== undefined;
  if (!says) return undefined;
  return {
    by: service ? 'CreateService' : 'RunTask',
    ...(launchType !== undefined && { launchType }),
    ...(launchType === undefined && strategy?.length && { capacityProviderStrategy: strategy }),
    ...(platformVersion !== undefined && platformVersion !== '' && { platformVersion }),
    ...(networkConfiguration !== undefined && { networkConfiguration }),
    ...(count !== undefined && { count }),
  };
}

function networkOf({
  subnets,
  securityGroups,
  assignPublicIp,
}: PreflightTarget): NetworkConfiguration | undefined {
  if (!subnets?.length) return undefined;
  return {
    awsvpcConfiguration: {
      subnets: [...subnets],
      ...(securityGroups?.length && { securityGroups: [...securityGroups] }),
      assignPublicIp: assignPublicIp ? 'ENABLED' : 'DISABLED',
    },
  };
}
