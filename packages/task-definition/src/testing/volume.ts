import type { EFSVolumeConfiguration, Volume } from '@aws-sdk/client-ecs';
import fc, { type Arbitrary } from 'fast-check';
import { optional, word } from './names.ts';
import type { Platform } from './platform.ts';

const map = fc.dictionary(word, word, { maxKeys: 2 });

const plainEfs = optional<Omit<EFSVolumeConfiguration, 'fileSystemId'>>({
  rootDirectory: word.map((path) => `/${path}`),
  transitEncryption: fc.constantFrom('ENABLED', 'DISABLED'),
}).map((others) => ({ fileSystemId: 'fs-0a1b2c3d', ...others }));

const encryptedEfs = optional<Omit<EFSVolumeConfiguration, 'fileSystemId'>>({
  rootDirectory: fc.constant('/'),
  transitEncryptionPort: fc.nat(65_535),
  authorizationConfig: optional({
    accessPointId: fc.constant('fsap-0123456789abcdef0'),
    iam: fc.constantFrom('ENABLED', 'DISABLED'),
  }),
}).map(
  (others): EFSVolumeConfiguration => ({
    fileSystemId: 'fs-0a1b2c3d',
    transitEncryption: 'ENABLED',
    ...others,
  }),
);

const docker = optional({
  scope: fc.constantFrom('task', 'shared'),
  autoprovision: fc.boolean(),
  driver: fc.constant('local'),
  driverOpts: map,
  labels: map,
});

const fsx = fc.record({
  fileSystemId: fc.constant('fs-0123456789abcdef0'),
  rootDirectory: word,
  authorizationConfig: fc.record({ credentialsParameter: word, domain: fc.constant('corp.example.com') }),
});

const s3Files = optional({
  rootDirectory: fc.constant('/'),
  transitEncryptionPort: fc.nat(65_535),
}).map((others) => ({
  fileSystemArn: 'arn:aws:s3files:eu-west-1:111122223333:file-system/fs-0a1b2c3d',
  ...others,
}));

/** A volume of any type that the platform has. The task of it has a task role. */
export function volume(name: string, { fargate, windows, external }: Platform): Arbitrary<Volume> {
  const types: Arbitrary<Partial<Volume>>[] = [fc.constant({}), fc.constant({ host: {} })];
  if (!fargate) {
    types.push(fc.record({ host: fc.record({ sourcePath: word }) }));
    types.push(fc.record({ dockerVolumeConfiguration: docker }) as Arbitrary<Partial<Volume>>);
  }
  if (!windows && !external)
    types.push(fc.record({ efsVolumeConfiguration: fc.oneof(plainEfs, encryptedEfs) }));
  if (!windows) types.push(fc.record({ s3filesVolumeConfiguration: s3Files }));
  if (windows && !fargate) types.push(fc.record({ fsxWindowsFileServerVolumeConfiguration: fsx }));
  return fc.oneof(...types).map((type) => ({ name, ...type }));
}
