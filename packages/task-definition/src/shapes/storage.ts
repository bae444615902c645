import type {
  DockerVolumeConfiguration,
  EFSAuthorizationConfig,
  EFSVolumeConfiguration,
  EphemeralStorage,
  FSxWindowsFileServerAuthorizationConfig,
  FSxWindowsFileServerVolumeConfiguration,
  HostVolumeProperties,
  MountPoint,
  S3FilesVolumeConfiguration,
  Volume,
  VolumeFrom,
} from '@aws-sdk/client-ecs';
import { DOCKER_VOLUME_SCOPES, EFS_IAM_AUTHORIZATIONS, EFS_TRANSIT_ENCRYPTIONS } from '../enums.ts';
import { boolean, integer, map, needed, oneOf, required, string, structure } from './shape.ts';

export const EPHEMERAL_STORAGE = structure<EphemeralStorage>({
  sizeInGiB: required(integer, 'ephemeral-min'),
});

export const MOUNT_POINT = structure<MountPoint>({
  sourceVolume: string,
  containerPath: needed(string, 'mount-path-required'),
  readOnly: boolean,
});

export const VOLUME_FROM = structure<VolumeFrom>({
  sourceContainer: string,
  readOnly: boolean,
});

const DOCKER_VOLUME = structure<DockerVolumeConfiguration>({
  scope: oneOf(DOCKER_VOLUME_SCOPES),
  autoprovision: boolean,
  driver: string,
  driverOpts: map,
  labels: map,
});

const EFS_VOLUME = structure<EFSVolumeConfiguration>({
  fileSystemId: required(string, 'efs-file-system-id'),
  rootDirectory: string,
  transitEncryption: oneOf(EFS_TRANSIT_ENCRYPTIONS),
  transitEncryptionPort: integer,
  authorizationConfig: structure<EFSAuthorizationConfig>({
    accessPointId: string,
    iam: oneOf(EFS_IAM_AUTHORIZATIONS),
  }),
});

const FSX_VOLUME = structure<FSxWindowsFileServerVolumeConfiguration>({
  fileSystemId: required(string, 'fsx-credentials'),
  rootDirectory: required(string, 'fsx-credentials'),
  authorizationConfig: required(
    structure<FSxWindowsFileServerAuthorizationConfig>({
      credentialsParameter: required(string, 'fsx-credentials'),
      domain: required(string, 'fsx-credentials'),
    }),
    'fsx-credentials',
  ),
});

const S3_FILES_VOLUME = structure<S3FilesVolumeConfiguration>({
  fileSystemArn: required(string, 's3files-role'),
  rootDirectory: string,
  transitEncryptionPort: integer,
  accessPointArn: string,
});

export const VOLUME = structure<Volume>({
  name: needed(string, 'volume-name'),
  host: structure<HostVolumeProperties>({ sourcePath: string }),
  dockerVolumeConfiguration: DOCKER_VOLUME,
  efsVolumeConfiguration: EFS_VOLUME,
  s3filesVolumeConfiguration: S3_FILES_VOLUME,
  fsxWindowsFileServerVolumeConfiguration: FSX_VOLUME,
  configuredAtLaunch: boolean,
});
