import { parseCpu } from '../task-size.ts';
import type { Check } from './check.ts';

const MIN_CPU = 128;
const MAX_CPU = 196_608;

/** What EC2 does not take. */
export const ec2Checks: Check[] = [
  ({ request }) =>
    request.ephemeralStorage ? 'Tasks using the EC2 launch type do not support EphemeralStorage.' : undefined,
  ({ request: { cpu } }) => {
    const units = cpu === undefined ? MIN_CPU : (parseCpu(cpu) ?? 0);
    return units >= MIN_CPU && units <= MAX_CPU
      ? undefined
      : "Invalid 'cpu' setting for task. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";
  },
];

/** What ECS Anywhere does not take; documented, the words have not been seen. */
export const externalChecks: Check[] = [
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
  ({ request }) =>
    request.ephemeralStorage
      ? 'External compatible task definitions do not support ephemeralStorage'
      : undefined,
];
