import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { type Rule, shapeRule } from '../engine/rule.ts';
import { volumeRule } from './volumes.ts';

const EFS = guide('efs-volumes');
const FSX = guide('wfsx-volumes');
const CONFIG = 'efsVolumeConfiguration';
const MAX_PORT = 65_535;

/** Declares the rule of an EFS setting that needs encryption in transit. */
function needsEncryption(
  id: string,
  appliesTo: string,
  subject: string,
  isSet: (volume: Parameters<Parameters<typeof volumeRule>[0]['check']>[0]) => boolean,
): Rule {
  return volumeRule({
    id,
    severity: 'error',
    appliesTo,
    title: `${subject} of EFS is used with encryption in transit.`,
    docs: EFS,
    check(volume, _task, report) {
      const path = volume.at(CONFIG, 'transitEncryption');
      if (!isSet(volume) || volume.definition.efsVolumeConfiguration?.transitEncryption === 'ENABLED') return;
      report(path, `${subject} needs encryption in transit.`, setting('Turn it on', path, 'ENABLED'));
    },
  });
}

export const fileSystemRules: Rule[] = [
  shapeRule({
    id: 'efs-file-system-id',
    appliesTo: 'efsVolumeConfiguration.fileSystemId',
    title: 'An EFS volume has a file system.',
    docs: EFS,
    message: () => 'An EFS volume needs the id of its file system.',
  }),
  needsEncryption(
    'efs-iam-encryption',
    'efsVolumeConfiguration.authorizationConfig.iam',
    'IAM authorization',
    ({ definition }) => definition.efsVolumeConfiguration?.authorizationConfig?.iam === 'ENABLED',
  ),
  volumeRule({
    id: 'efs-iam-task-role',
    severity: 'error',
    appliesTo: 'taskRoleArn',
    title: 'A task with IAM authorization to EFS has a task role.',
    docs: EFS,
    check({ definition, at }, { definition: { taskRoleArn }, isMisfit }, report) {
      if (definition.efsVolumeConfiguration?.authorizationConfig?.iam !== 'ENABLED') return;
      if (taskRoleArn || isMisfit(['taskRoleArn'])) return;
      report(at(CONFIG, 'authorizationConfig', 'iam'), 'IAM authorization to EFS needs a task role.');
    },
  }),
  needsEncryption(
    'efs-port-encryption',
    'efsVolumeConfiguration.transitEncryptionPort',
    'A transit encryption port',
    ({ definition }) => definition.efsVolumeConfiguration?.transitEncryptionPort !== undefined,
  ),
  volumeRule({
    id: 'efs-port-range',
    severity: 'error',
    appliesTo: 'efsVolumeConfiguration.transitEncryptionPort',
    title: 'A transit encryption port is between 0 and 65535.',
    docs: EFS,
    check({ definition, at }, _task, report) {
      for (const config of [CONFIG, 's3filesVolumeConfiguration'] as const) {
        const port = definition[config]?.transitEncryptionPort;
        if (port === undefined || (port >= 0 && port <= MAX_PORT)) continue;
        report(at(config, 'transitEncryptionPort'), `The port ${port} is not between 0 and ${MAX_PORT}.`);
      }
    },
  }),
  volumeRule({
    id: 'efs-access-point-root',
    severity: 'error',
    appliesTo: 'efsVolumeConfiguration.rootDirectory',
    title: 'With an access point the root directory is / or left out.',
    docs: EFS,
    check({ definition, at }, _task, report) {
      const { authorizationConfig, rootDirectory } = definition.efsVolumeConfiguration ?? {};
      if (!authorizationConfig?.accessPointId || !rootDirectory || rootDirectory === '/') return;
      const path = at(CONFIG, 'rootDirectory');
      report(
        path,
        'The access point sets the root directory; leave this one out.',
        removal('Remove the root directory', path),
      );
    },
  }),
  needsEncryption(
    'efs-access-point-encryption',
    'efsVolumeConfiguration.authorizationConfig.accessPointId',
    'An access point',
    ({ definition }) => Boolean(definition.efsVolumeConfiguration?.authorizationConfig?.accessPointId),
  ),
  volumeRule({
    id: 'efs-transit-off',
    severity: 'warn',
    appliesTo: 'efsVolumeConfiguration.transitEncryption',
    title: 'An EFS volume is encrypted in transit.',
    docs: EFS,
    check({ definition: { efsVolumeConfiguration: efs }, at }, _task, report) {
      if (!efs || efs.transitEncryption === 'ENABLED') return;
      const path = at(CONFIG, 'transitEncryption');
      report(path, 'The files travel unencrypted to EFS.', setting('Turn on encryption', path, 'ENABLED'));
    },
  }),
  volumeRule({
    id: 'efs-windows',
    severity: 'launch',
    appliesTo: 'efsVolumeConfiguration',
    title: 'A Windows task has no EFS volume.',
    docs: EFS,
    check({ definition, at }, { windows }, report) {
      if (windows && definition.efsVolumeConfiguration)
        report(at(CONFIG), 'Windows cannot mount EFS volumes.');
    },
  }),
  volumeRule({
    id: 'external-efs',
    severity: 'error',
    appliesTo: 'efsVolumeConfiguration',
    title: 'A task for external instances has no EFS volume.',
    docs: guide('ecs-anywhere'),
    check({ definition, at }, { external }, report) {
      if (!external || !definition.efsVolumeConfiguration) return;
      report(at(CONFIG), 'External instances cannot mount EFS volumes.');
    },
  }),
  shapeRule({
    id: 'fsx-credentials',
    appliesTo: 'fsxWindowsFileServerVolumeConfiguration',
    title: 'An FSx volume has a file system, a root directory, credentials and a domain.',
    docs: FSX,
    message: ({ path }) => `An FSx for Windows File Server volume needs ${path.at(-1)}.`,
  }),
  volumeRule({
    id: 'fsx-platform',
    severity: 'launch',
    appliesTo: 'fsxWindowsFileServerVolumeConfiguration',
    title: 'An FSx for Windows File Server volume is for Windows on EC2.',
    docs: FSX,
    check({ definition, at }, { windows, fargate }, report) {
      if (!definition.fsxWindowsFileServerVolumeConfiguration || (windows && !fargate)) return;
      report(
        at('fsxWindowsFileServerVolumeConfiguration'),
        'FSx for Windows File Server can be mounted by Windows on EC2 only.',
      );
    },
  }),
  volumeRule({
    id: 's3files-role',
    severity: 'error',
    appliesTo: 's3filesVolumeConfiguration',
    title: 'An S3 Files volume has a file system, and its task a task role.',
    docs: guide('using_data_volumes'),
    missing: 'An S3 Files volume needs the ARN of its file system.',
    check({ definition, at }, { definition: { taskRoleArn }, isMisfit }, report) {
      if (!definition.s3filesVolumeConfiguration || taskRoleArn || isMisfit(['taskRoleArn'])) return;
      report(at('s3filesVolumeConfiguration'), 'An S3 Files volume needs a task role.');
    },
  }),
];
