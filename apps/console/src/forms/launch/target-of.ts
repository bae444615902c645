import type { PreflightTarget } from '@purser/contract';
import type { CreateServiceContent, RunTaskContent } from './to-launch-input.ts';

/** The place of a launch, as a preflight asks for it. */
export function targetOf(content: RunTaskContent | CreateServiceContent): PreflightTarget {
  const { cluster, launchType, capacityProviderStrategy, platformVersion } = content;
  const { subnets, securityGroups, assignPublicIp } = content;
  const { loadBalancers } = 'loadBalancers' in content ? content : {};
  return {
    cluster,
    ...(launchType && { launchType }),
    ...(capacityProviderStrategy && { capacityProviderStrategy }),
    ...(platformVersion && { platformVersion }),
    ...(subnets && { subnets }),
    ...(securityGroups?.length && { securityGroups }),
    ...(assignPublicIp !== undefined && { assignPublicIp }),
    ...(loadBalancers && { loadBalancers }),
  };
}
