import { parseCpu } from '../task-size.ts';
import type { Check, Registration } from './check.ts';
import { networkModeOf } from './network.ts';

// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html
// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ManagedInstances.html

const MIN_CPU = 128;
const MAX_CPU = 196_608;

/** What EC2 does not take. */
export const ec2Checks: Check[] = [
  ({ request }) =>
    request.ephemeralStorage ? 'Tasks using the EC2 launch type do not support EphemeralStorage.' : undefined,
  checkCpuOfInstances,
];

/** What ECS Anywhere does not take; documented, the words have not been seen. */
export const externalChecks: Check[] = [
  checkCpuOfInstances,
  ({ request }) =>
    request.networkMode === 'awsvpc' ? "External does not support network mode 'awsvpc'." : undefined,
  ({ request }) =>
    request.volumes?.some((volume) => volume.efsVolumeConfiguration)
      ? 'External compatible task definitions do not support efsVolumeConfiguration'
      : undefined,
  ({ request }) =>
    request.proxyConfiguration
      ? 'External compatible task definitions do not support proxyConfiguration'
      : undefined,
];

/** What Managed Instances do not take; documented, the words have not been seen. */
export const managedInstancesChecks: Check[] = [
  checkCpuOfInstances,
  (registration) => {
    const mode = networkModeOf(registration);
    return mode === 'awsvpc' || mode === 'host'
      ? undefined
      : `Managed Instances do not support network mode '${mode}'.`;
  },
];

/** The range of the task's CPU wherever it is not one of Fargate's sizes, which are narrower. */
function checkCpuOfInstances({ request: { cpu } }: Registration): string | undefined {
  const units = cpu === undefined ? MIN_CPU : (parseCpu(cpu) ?? 0);
  return units >= MIN_CPU && units <= MAX_CPU
    ? undefined
    : "Invalid 'cpu' setting for task. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";
}
