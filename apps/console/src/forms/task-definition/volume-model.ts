import { isJsonObject, type JsonObject, type PathSegment } from './codec/json.ts';
import { map } from './codec/lists.ts';
import { type FieldCodec, type FormOf, group, record } from './codec/record.ts';
import { choice, flag, number, requiredText, text } from './codec/scalars.ts';

const efs = record({
  fileSystemId: requiredText('fileSystemId'),
  rootDirectory: text('rootDirectory'),
  transitEncryption: choice('transitEncryption'),
  transitEncryptionPort: number('transitEncryptionPort'),
  authorizationConfig: group(
    'authorizationConfig',
    record({ accessPointId: text('accessPointId'), iam: choice('iam') }),
  ),
});

const docker = record({
  driver: text('driver'),
  scope: choice('scope'),
  autoprovision: flag('autoprovision'),
  driverOpts: map('driverOpts'),
  labels: map('labels'),
});

const fsx = record({
  fileSystemId: requiredText('fileSystemId'),
  rootDirectory: requiredText('rootDirectory'),
  authorizationConfig: group(
    'authorizationConfig',
    record({
      credentialsParameter: requiredText('credentialsParameter'),
      domain: requiredText('domain'),
    }),
  ),
});

const s3files = record({
  fileSystemArn: requiredText('fileSystemArn'),
  rootDirectory: text('rootDirectory'),
  transitEncryptionPort: number('transitEncryptionPort'),
  accessPointArn: text('accessPointArn'),
});

const configurations = record({
  host: group('host', record({ sourcePath: text('sourcePath') })),
  efsVolumeConfiguration: group('efsVolumeConfiguration', efs),
  dockerVolumeConfiguration: group('dockerVolumeConfiguration', docker),
  fsxWindowsFileServerVolumeConfiguration: group('fsxWindowsFileServerVolumeConfiguration', fsx),
  s3filesVolumeConfiguration: group('s3filesVolumeConfiguration', s3files),
});

type Configurations = FormOf<typeof configurations>;

/** Each volume type of the console, by the key that makes a volume one; `configuredAtLaunch` is Amazon EBS. */
export const VOLUME_KINDS = [
  'host',
  'efsVolumeConfiguration',
  'dockerVolumeConfiguration',
  'fsxWindowsFileServerVolumeConfiguration',
  's3filesVolumeConfiguration',
  'configuredAtLaunch',
] as const;

/** One of the volume types. */
export type VolumeKind = (typeof VOLUME_KINDS)[number];

/** The type of a volume, and what the form holds of each type; only the chosen one is written. */
type VolumeTypeField = Configurations & { kind: VolumeKind };

function kindOf(source: JsonObject): VolumeKind {
  if (source.configuredAtLaunch === true) return 'configuredAtLaunch';
  return VOLUME_KINDS.find((kind) => isJsonObject(source[kind])) ?? 'host';
}

/** The keys of a volume that its type decides on. */
const typeOfVolume: FieldCodec<VolumeTypeField> = {
  keys: VOLUME_KINDS,
  blank: () => ({ ...configurations.blank(), kind: 'host' }),
  read: (source) => ({
    ...configurations.blank(),
    ...configurations.read({ [kindOf(source)]: source[kindOf(source)] }),
    rest: {},
    kind: kindOf(source),
  }),
  write: (form) => {
    if (form.kind === 'configuredAtLaunch') return { configuredAtLaunch: true };
    const value = configurations.write(form)[form.kind];
    return value === undefined ? {} : { [form.kind]: value };
  },
  locate: (path, form): PathSegment[] =>
    path[0] === form.kind ? (configurations.locate(path, form) ?? ['kind']) : ['kind'],
};

/** A volume: its name, its type, and the fields of the type. */
export const volume = record({ name: requiredText('name'), type: typeOfVolume });

/** A volume as the form holds it. */
export type VolumeForm = FormOf<typeof volume>;
