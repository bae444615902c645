import type { EFSVolumeConfiguration, Volume } from '@aws-sdk/client-ecs';
import { type Check, eachContainer, firstDuplicate, firstOf, type Registration } from './check.ts';

const EFS_ROOT =
  'When using an EFS access point, the root directory must either be set to "/" or be omitted.';

/** Volumes, the containers that mount them, and EFS. */
export const volumeChecks: Check[] = [
  eachVolume(({ name }) =>
    /^[\w-]{1,255}$/.test(name ?? '') ? undefined : 'Volume.name contains invalid characters.',
  ),
  ({ request }) => {
    const name = firstDuplicate((request.volumes ?? []).map((volume) => volume.name));
    return name && `Volume names must be unique within a task definition`;
  },
  eachVolume((volume) =>
    configurationsOf(volume) > 1
      ? 'When the volume parameter is specified, only one volume configuration type should be used.'
      : undefined,
  ),
  eachContainer(({ mountPoints }, { request }) =>
    firstOf(mountPoints, ({ sourceVolume }) =>
      request.volumes?.some(({ name }) => name === sourceVolume)
        ? undefined
        : `Unknown volume '${sourceVolume ?? null}'.`,
    ),
  ),
  eachContainer(({ mountPoints }) =>
    firstOf(mountPoints, ({ containerPath }) =>
      containerPath ? undefined : 'MountPoint.containerPath should not be null or empty.',
    ),
  ),
  eachContainer(({ volumesFrom, name: self }, { containers }) =>
    firstOf(volumesFrom, ({ sourceContainer }) =>
      sourceContainer !== self && containers.some(({ name }) => name === sourceContainer)
        ? undefined
        : `Invalid 'volumesFrom' setting. Unknown container: '${sourceContainer ?? null}'`,
    ),
  ),
  ({ request, containers }) => {
    const mounted = new Set(
      containers.flatMap(({ mountPoints }) => mountPoints ?? []).map((mount) => mount.sourceVolume),
    );
    const unused = (request.volumes ?? []).filter(
      (volume) => volume.configuredAtLaunch && !mounted.has(volume.name),
    );
    const names = unused.map(({ name }) => name).join(', ');
    return unused.length > 0 ? `Volumes [${names}] are not referenced by any of the containers` : undefined;
  },
  ({ request }) =>
    (request.volumes ?? []).filter((volume) => volume.configuredAtLaunch).length > 1
      ? 'Only one volume can be configured at launch.'
      : undefined,
  eachVolume(({ efsVolumeConfiguration: efs }, { request }) => efs && findEfsFault(efs, request.taskRoleArn)),
  // Documented with the volume; the texts have not been seen.
  eachVolume(({ s3filesVolumeConfiguration: files }, { request }) =>
    files && !request.taskRoleArn ? 'S3 Files volumes require a task role.' : undefined,
  ),
  eachVolume(({ s3filesVolumeConfiguration: files }) =>
    isPort(files?.transitEncryptionPort) ? undefined : "Invalid 'transitEncryptionPort' setting.",
  ),
];

function eachVolume(check: (volume: Volume, registration: Registration) => string | undefined): Check {
  return (registration) => firstOf(registration.request.volumes, (volume) => check(volume, registration));
}

function configurationsOf(volume: Volume): number {
  const { host, configuredAtLaunch, ...others } = volume;
  const given = [
    host?.sourcePath,
    configuredAtLaunch,
    others.dockerVolumeConfiguration,
    others.efsVolumeConfiguration,
    others.fsxWindowsFileServerVolumeConfiguration,
    others.s3filesVolumeConfiguration,
  ];
  return given.filter(Boolean).length;
}

function findEfsFault(efs: EFSVolumeConfiguration, taskRole: string | undefined): string | undefined {
  const encrypted = efs.transitEncryption === 'ENABLED';
  const { accessPointId, iam } = efs.authorizationConfig ?? {};
  const port = efs.transitEncryptionPort;
  if (!efs.fileSystemId) return 'EFSVolumeConfiguration.fileSystemId should not be null or empty.';
  if (iam === 'ENABLED' && !encrypted)
    return 'EFS IAM authorization requires TransitEncryption to be enabled.';
  if (iam === 'ENABLED' && !taskRole) return 'EFS IAM authorization requires a task role.';
  if (port !== undefined && !encrypted)
    return 'TransitEncryptionPort requires that TransitEncryption is enabled.';
  if (!isPort(port)) return "Invalid 'transitEncryptionPort' setting.";
  if (accessPointId && efs.rootDirectory && efs.rootDirectory !== '/') return EFS_ROOT;
  return accessPointId && !encrypted
    ? 'EFS access point requires TransitEncryption to be enabled.'
    : undefined;
}

function isPort(port: number | undefined): boolean {
  return port === undefined || (port >= 0 && port <= 65_535);
}
