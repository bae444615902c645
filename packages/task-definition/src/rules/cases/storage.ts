import { ec2, fargate, ROLE, type RuleCases, SECRET_ARN, times, windowsEc2, windowsFargate } from './case.ts';

const role = { taskRoleArn: `${ROLE}2` };
const volumes = (...list: object[]) => ({ volumes: list.map((volume) => ({ name: 'data', ...volume })) });
const mount = (sourceVolume = 'data', containerPath = '/data', readOnly?: boolean) => ({
  mountPoints: [{ sourceVolume, containerPath, readOnly }],
});
const storage = (sizeInGiB?: number) => ({ ephemeralStorage: { sizeInGiB } });
const efs = (change: object = {}) => ({ efsVolumeConfiguration: { fileSystemId: 'fs-1', ...change } });
const EFS = 'volumes[0].efsVolumeConfiguration';
const encrypted = { transitEncryption: 'ENABLED' };
const iam = { authorizationConfig: { iam: 'ENABLED' } };
const accessPoint = { authorizationConfig: { accessPointId: 'fsap-1' } };
const docker = (change: object = {}) => ({ dockerVolumeConfiguration: { scope: 'shared', ...change } });
const source = (sourcePath: string) => ({ host: { sourcePath } });
const atLaunch = { configuredAtLaunch: true };
const fsx = (authorizationConfig: object) => ({
  fsxWindowsFileServerVolumeConfiguration: { fileSystemId: 'fs-1', rootDirectory: '\\', authorizationConfig },
});
const login = { credentialsParameter: SECRET_ARN, domain: 'corp.example.com' };
const s3Files = {
  s3filesVolumeConfiguration: { fileSystemArn: 'arn:aws:s3files:eu-west-1:1:file-system/fs-1' },
};
const on = (make: typeof ec2, volume: object, task: object = {}) =>
  make(mount(), { ...volumes(volume), ...task });
const at = (path: string) => `containerDefinitions[0].${path}`;

export const storageCases: RuleCases = {
  'ephemeral-min': {
    at: 'ephemeralStorage.sizeInGiB',
    fail: fargate({}, storage(20)),
    pass: fargate({}, storage(21)),
  },
  'ephemeral-max': {
    at: 'ephemeralStorage.sizeInGiB',
    fail: fargate({}, storage(201)),
    pass: fargate({}, storage(200)),
  },
  'ephemeral-ec2': { at: 'ephemeralStorage', fail: ec2({}, storage(30)), pass: fargate({}, storage(30)) },
  'ephemeral-windows': {
    at: 'ephemeralStorage',
    fail: windowsFargate({}, storage(30)),
    pass: windowsFargate(),
  },
  'volume-name': { at: 'volumes[0].name', fail: on(ec2, { name: 'my data' }), pass: on(ec2, {}) },
  'volume-name-unique': {
    at: 'volumes[1].name',
    fail: ec2({}, volumes({}, {})),
    pass: ec2({}, volumes({}, { name: 'b' })),
  },
  'volume-one-type': {
    at: 'volumes[0]',
    fail: on(ec2, { ...docker(), ...efs() }),
    pass: on(ec2, { ...docker(), host: {} }),
  },
  'volume-unreferenced-at-launch': {
    at: 'volumes[0].name',
    fail: ec2({}, volumes(atLaunch)),
    pass: on(ec2, atLaunch),
  },
  'volume-one-ebs': {
    at: 'volumes[1].configuredAtLaunch',
    fail: ec2({}, volumes(atLaunch, { name: 'b', ...atLaunch })),
    pass: ec2({}, volumes(atLaunch, { name: 'b' })),
  },
  'ebs-windows': {
    at: 'volumes[0].configuredAtLaunch',
    fail: on(windowsFargate, atLaunch),
    pass: on(fargate, atLaunch),
  },
  'volume-unused': { at: 'volumes[0].name', fail: ec2({}, volumes({})), pass: on(ec2, {}) },
  'host-path-fargate': {
    at: 'volumes[0].host.sourcePath',
    fail: on(fargate, source('/data')),
    pass: on(fargate, { host: {} }),
  },
  'host-path-sensitive': {
    at: 'volumes[0].host.sourcePath',
    fail: on(ec2, source('/var/run/docker.sock')),
    pass: on(ec2, source('/var/data')),
  },
  'docker-volume-fargate': {
    at: 'volumes[0].dockerVolumeConfiguration',
    fail: on(fargate, docker()),
    pass: on(ec2, docker()),
  },
  'docker-volume-autoprovision': {
    at: 'volumes[0].dockerVolumeConfiguration.autoprovision',
    fail: on(ec2, docker({ autoprovision: true, scope: 'task' })),
    pass: on(ec2, docker({ autoprovision: true })),
  },
  'docker-volume-windows-driver': {
    at: 'volumes[0].dockerVolumeConfiguration.driver',
    fail: on(windowsEc2, docker({ driver: 'rexray/ebs' })),
    pass: on(windowsEc2, docker({ driver: 'local' })),
  },
  'efs-file-system-id': {
    at: `${EFS}.fileSystemId`,
    fail: on(ec2, efs({ fileSystemId: '' })),
    pass: on(ec2, efs()),
  },
  'efs-iam-encryption': {
    at: `${EFS}.transitEncryption`,
    fail: on(ec2, efs(iam), role),
    pass: on(ec2, efs({ ...iam, ...encrypted }), role),
  },
  'efs-iam-task-role': {
    at: `${EFS}.authorizationConfig.iam`,
    fail: on(ec2, efs({ ...iam, ...encrypted })),
    pass: on(ec2, efs({ ...iam, ...encrypted }), role),
  },
  'efs-port-encryption': {
    at: `${EFS}.transitEncryption`,
    fail: on(ec2, efs({ transitEncryptionPort: 2049 })),
    pass: on(ec2, efs({ transitEncryptionPort: 2049, ...encrypted })),
  },
  'efs-port-range': {
    at: `${EFS}.transitEncryptionPort`,
    fail: on(ec2, efs({ transitEncryptionPort: 65_536, ...encrypted })),
    pass: on(ec2, efs({ transitEncryptionPort: 0, ...encrypted })),
  },
  'efs-access-point-root': {
    at: `${EFS}.rootDirectory`,
    fail: on(ec2, efs({ ...accessPoint, ...encrypted, rootDirectory: '/a' })),
    pass: on(ec2, efs({ ...accessPoint, ...encrypted, rootDirectory: '/' })),
  },
  'efs-access-point-encryption': {
    at: `${EFS}.transitEncryption`,
    fail: on(ec2, efs(accessPoint)),
    pass: on(ec2, efs({ ...accessPoint, ...encrypted })),
  },
  'efs-transit-off': { at: `${EFS}.transitEncryption`, fail: on(ec2, efs()), pass: on(ec2, efs(encrypted)) },
  'efs-windows': { at: EFS, fail: on(windowsEc2, efs()), pass: on(ec2, efs()) },
  'external-efs': {
    at: EFS,
    fail: on(ec2, efs(), { requiresCompatibilities: ['EC2', 'EXTERNAL'] }),
    pass: on(ec2, efs()),
  },
  'fsx-credentials': {
    at: 'volumes[0].fsxWindowsFileServerVolumeConfiguration.authorizationConfig.domain',
    fail: on(windowsEc2, fsx({ credentialsParameter: SECRET_ARN })),
    pass: on(windowsEc2, fsx(login)),
  },
  'fsx-platform': {
    at: 'volumes[0].fsxWindowsFileServerVolumeConfiguration',
    fail: on(windowsFargate, fsx(login)),
    pass: on(windowsEc2, fsx(login)),
  },
  's3files-role': {
    at: 'volumes[0].s3filesVolumeConfiguration',
    fail: on(fargate, s3Files),
    pass: on(fargate, s3Files, role),
  },
  'mount-unknown-volume': {
    at: at('mountPoints[0].sourceVolume'),
    fail: ec2(mount('nope'), volumes({})),
    pass: on(ec2, {}),
  },
  'mount-path-required': {
    at: at('mountPoints[0].containerPath'),
    fail: ec2(mount('data', ''), volumes({})),
    pass: on(ec2, {}),
  },
  'mount-path-duplicate': {
    at: at('mountPoints[1].containerPath'),
    fail: ec2(
      { mountPoints: times(2, (i) => ({ sourceVolume: 'data', containerPath: i ? '/a/' : '/a' })) },
      volumes({}),
    ),
    pass: ec2(
      { mountPoints: times(2, (i) => ({ sourceVolume: 'data', containerPath: `/a${i}` })) },
      volumes({}),
    ),
  },
  'mount-readonly-windows': {
    at: at('mountPoints[0].readOnly'),
    fail: windowsEc2(mount('data', 'C:\\data', true), volumes({})),
    pass: windowsEc2(mount('data', 'C:\\data', false), volumes({})),
  },
  'mount-drive-windows': {
    at: at('mountPoints[0].containerPath'),
    fail: windowsEc2(mount('data', 'D:\\data'), volumes({})),
    pass: windowsEc2(mount('data', 'c:\\data'), volumes({})),
  },
  'volumes-from-unknown': {
    at: at('volumesFrom[0].sourceContainer'),
    fail: ec2({ volumesFrom: [{ sourceContainer: 'nope' }] }),
    pass: ec2([{ volumesFrom: [{ sourceContainer: 'b' }] }, {}]),
  },
  'volumes-from-self': {
    at: at('volumesFrom[0].sourceContainer'),
    fail: ec2({ volumesFrom: [{ sourceContainer: 'app' }] }),
    pass: ec2([{ volumesFrom: [{ sourceContainer: 'b' }] }, {}]),
  },
};
