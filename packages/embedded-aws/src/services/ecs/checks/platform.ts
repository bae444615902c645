import type { Check } from './check.ts';

/**
 * The platform of the task, wherever it runs. The text has not been seen.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-arm64.html
 */
export const platformChecks: Check[] = [
  ({ request: { runtimePlatform } }) =>
    runtimePlatform?.cpuArchitecture === 'ARM64' &&
    runtimePlatform.operatingSystemFamily?.startsWith('WINDOWS')
      ? `CPU architecture 'ARM64' is not supported for operatingSystemFamily '${runtimePlatform.operatingSystemFamily}'.`
      : undefined,
];
