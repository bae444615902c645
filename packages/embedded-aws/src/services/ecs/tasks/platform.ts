import type { ContainerDefinition, Secret, TaskDefinition } from '@aws-sdk/client-ecs';
import { AwsError } from '../../../aws-error.ts';

/** The platform version that stands for the newest. */
export const LATEST = 'LATEST';

const LINUX = ['1.3.0', '1.4.0'];
const WINDOWS = ['1.0.0'];

/** Whether tasks of a definition run on Windows. */
export function isWindows({ runtimePlatform }: TaskDefinition): boolean {
  return runtimePlatform?.operatingSystemFamily?.startsWith('WINDOWS') ?? false;
}

/** Gives the platform version that is meant; throws PlatformUnknownException. */
export function resolvePlatform(taskDefinition: TaskDefinition, version: string): string {
  const known = isWindows(taskDefinition) ? WINDOWS : LINUX;
  const meant = version === LATEST ? known.at(-1) : known.find((one) => one === version);
  if (meant === undefined)
    throw new AwsError('PlatformUnknownException', 'The specified platform does not exist.');
  return meant;
}

/**
 * Checks that a platform version has what a definition uses; throws PlatformTaskDefinitionIncompatibilityException.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-linux-fargate.html
 */
export function checkPlatform(taskDefinition: TaskDefinition, version: string): void {
  if (version !== '1.3.0' || !needsNewest(taskDefinition)) return;
  throw new AwsError(
    'PlatformTaskDefinitionIncompatibilityException',
    'One or more of the requested capabilities are not supported.',
  );
}

/** Linux 1.4.0 brought all of these. */
function needsNewest(taskDefinition: TaskDefinition): boolean {
  const { containerDefinitions = [], volumes = [], ephemeralStorage, cpu } = taskDefinition;
  return (
    ephemeralStorage !== undefined ||
    Number(cpu) >= 8192 ||
    volumes.some((volume) => volume.efsVolumeConfiguration || volume.configuredAtLaunch) ||
    containerDefinitions.some(
      (container) =>
        (container.environmentFiles?.length ?? 0) > 0 ||
        (container.linuxParameters?.capabilities?.add?.length ?? 0) > 0 ||
        secretsOf(container).some(hasTail),
    )
  );
}

/** All references of a container: of its variables and of its log options. */
function secretsOf({ secrets = [], logConfiguration }: ContainerDefinition): Secret[] {
  return [...secrets, ...(logConfiguration?.secretOptions ?? [])];
}

/** Whether a reference names a JSON key, stage or version of a secret. */
function hasTail({ valueFrom = '' }: Secret): boolean {
  const parts = valueFrom.split(':');
  return parts[2] === 'secretsmanager' && parts.slice(7).some((part) => part !== '');
}
