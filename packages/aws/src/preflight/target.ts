import type { Service } from '@aws-sdk/client-ecs';
import type { CreateServiceRequest, Facts, LaunchRequest } from '@purser/task-definition';
import { networkConfigurationOf } from '../deployment/launch-input.ts';

/** Where a task is going to run; what is left out is not checked. */
export interface PreflightTarget {
  cluster?: string | undefined;
  /** A service of the cluster: what it says stands for what is left out. */
  service?: string | undefined;
  /** The call that is going to be made: then a launch that lacks what it needs for it fails. */
  by?: 'RunTask' | 'CreateService' | undefined;
  launchType?: LaunchRequest['launchType'];
  capacityProviderStrategy?: LaunchRequest['capacityProviderStrategy'];
  platformVersion?: string | undefined;
  subnets?: readonly string[] | undefined;
  securityGroups?: readonly string[] | undefined;
  assignPublicIp?: boolean | undefined;
  loadBalancers?: CreateServiceRequest['loadBalancers'];
  /** How many tasks start at once; 1 unless told. */
  count?: number | undefined;
}

/**
 * The launch that a target and its service mean; undefined for one that tells nothing of it. A service says whatever
 * the target does not.
 */
export function launchOf(target: PreflightTarget, service?: Service): Facts['launch'] {
  const own = target.capacityProviderStrategy?.map((item) => ({ ...item }));
  // Either of the two that a target says stands for both of its service.
  const isOwn = target.launchType !== undefined || own !== undefined;
  const launchType = isOwn ? target.launchType : service?.launchType;
  const strategy = isOwn ? own : service?.capacityProviderStrategy;
  const platformVersion = target.platformVersion ?? service?.platformVersion;
  const networkConfiguration = networkConfigurationOf(target) ?? service?.networkConfiguration;
  const loadBalancers = target.loadBalancers?.map((group) => ({ ...group })) ?? service?.loadBalancers;
  const count = target.count ?? service?.desiredCount;
  const says =
    target.by !== undefined ||
    launchType !== undefined ||
    own !== undefined ||
    platformVersion !== undefined ||
    networkConfiguration !== undefined ||
    count !== undefined;
  if (!says) return undefined;
  return {
    by: target.by ?? (service ? 'CreateService' : 'RunTask'),
    ...(launchType !== undefined && { launchType }),
    ...(launchType === undefined && strategy?.length && { capacityProviderStrategy: strategy }),
    ...(platformVersion !== undefined && platformVersion !== '' && { platformVersion }),
    ...(networkConfiguration !== undefined && { networkConfiguration }),
    ...(loadBalancers?.length && { loadBalancers }),
    ...(count !== undefined && { count }),
  };
}
