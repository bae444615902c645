import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import {
  choose,
  createRevision,
  goOnTo,
  nameContainer,
  nextStep,
  openWizard,
  press,
  readBack,
  startDefinition,
} from './support/verbs.ts';

const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Adds a volume of a type and mounts it in the first container. */
async function addVolume(page: Page, number: number, name: string, type: string): Promise<void> {
  await press(page, 'Add volume');
  await textbox(page, `Volume ${number} Volume name`).fill(name);
  await choose(page, new RegExp(`^Volume ${number} Volume type`), type);
  await press(page, 'Add mount point, Container 1');
  await choose(page, new RegExp(`^Container 1 mount point ${number} source volume`), name);
  await textbox(page, `Container 1 mount point ${number} container path`).fill(`/mnt/${name}`);
}

/** Opens the wizard for EC2 in bridge mode, or for Windows on EC2, and goes on to the storage. */
async function startOnEc2(page: Page, url: string, family: string, platform?: string): Promise<void> {
  await openWizard(page, url);
  await textbox(page, 'Task definition family').fill(family);
  if (platform !== undefined) await choose(page, /^Operating system/, platform);
  await page.getByRole('checkbox', { name: /^Amazon EC2 instances/ }).check();
  await page.getByRole('checkbox', { name: /^AWS Fargate/ }).uncheck();
  await nextStep(page, 'Configure containers');
  await nameContainer(page, 1, 'app');
  await goOnTo(page, 'Configure storage');
}

test('on Fargate: ephemeral storage, bind mount, EFS, S3 Files and EBS', async ({
  consolePage: page,
  purser,
}) => {
  await startDefinition(page, purser.url, 'stored');
  await press(page, 'Add more containers');
  await nameContainer(page, 2, 'reader');
  await press(page, 'Remove Container 2 port mapping 1');
  await page.getByRole('button', { name: 'Previous' }).click();
  await page
    .getByRole('combobox', { name: /^Task role/ })
    .fill('arn:aws:iam::123456789012:role/checkoutTaskRole');
  await goOnTo(page, 'Configure storage');
  await textbox(page, 'Amount - optional').fill('21');

  await addVolume(page, 1, 'scratch', 'Bind mount');
  await addVolume(page, 2, 'shared', 'Amazon EFS');
  await textbox(page, 'Volume 2 File system ID').fill('fs-0123456789abcdef0');
  await textbox(page, 'Volume 2 Access point - optional').fill('fsap-0123456789abcdef0');
  await press(page, 'Volume 2 Advanced configurations');
  await choose(page, /^Volume 2 Transit encryption/, /^Enabled$/);
  await textbox(page, 'Volume 2 Port - optional').fill('2999');
  await choose(page, /^Volume 2 IAM authorization/, /^Enabled$/);
  await addVolume(page, 3, 'objects', 'Amazon S3 Files');
  const fileSystem = 'arn:aws:s3files:us-east-1:123456789012:file-system/fs-0123456789abcdef0';
  await textbox(page, 'Volume 3 File system ARN').fill(fileSystem);
  await textbox(page, 'Volume 3 Root directory - optional').fill('/in');
  await textbox(page, 'Volume 3 Port - optional').fill('3049');

  await press(page, 'Add volume');
  await textbox(page, 'Volume 4 Volume name').fill('block');
  await choose(page, /^Volume 4 Volume configuration/, 'Configure at deployment');
  await expect(page.getByRole('button', { name: /^Volume 4 Volume type/ })).toHaveText('Amazon EBS');
  await expect(textbox(page, 'Volume 4 Volume name')).toHaveAccessibleDescription(
    /No container mounts "block", which is configured at deployment\./,
  );
  await press(page, 'Add mount point, Container 2');
  await choose(page, /^Container 2 mount point 1 source volume/, 'block');
  await textbox(page, 'Container 2 mount point 1 container path').fill('/mnt/block');
  await page.getByRole('checkbox', { name: 'Container 2 mount point 1 read only' }).check();
  await press(page, 'Add volume from, Container 2');
  await choose(page, /^Container 2 volume from 1 source/, 'app');
  await page.getByRole('checkbox', { name: 'Container 2 volume from 1 read only' }).check();

  await createRevision(page, 'stored:1');
  const { taskDefinition } = await readBack(page, purser.url, 'stored:1');
  expect(taskDefinition.ephemeralStorage).toEqual({ sizeInGiB: 21 });
  expect(taskDefinition.volumes).toEqual([
    { name: 'scratch', host: {} },
    {
      name: 'shared',
      efsVolumeConfiguration: {
        fileSystemId: 'fs-0123456789abcdef0',
        transitEncryption: 'ENABLED',
        transitEncryptionPort: 2999,
        authorizationConfig: { accessPointId: 'fsap-0123456789abcdef0', iam: 'ENABLED' },
      },
    },
    {
      name: 'objects',
      s3filesVolumeConfiguration: {
        fileSystemArn: fileSystem,
        rootDirectory: '/in',
        transitEncryptionPort: 3049,
      },
    },
    { name: 'block', configuredAtLaunch: true },
  ]);
  const [app, reader] = taskDefinition.containerDefinitions;
  expect(app?.mountPoints).toEqual(
    ['scratch', 'shared', 'objects'].map((name) => ({ sourceVolume: name, containerPath: `/mnt/${name}` })),
  );
  expect(reader?.mountPoints).toEqual([
    { sourceVolume: 'block', containerPath: '/mnt/block', readOnly: true },
  ]);
  expect(reader?.volumesFrom).toEqual([{ sourceContainer: 'app', readOnly: true }]);
});

test('on EC2: a path of the instance and a Docker volume', async ({ consolePage: page, purser }) => {
  await startOnEc2(page, purser.url, 'stored-on-ec2');
  await expect(page.getByRole('heading', { name: 'Ephemeral storage' })).toBeHidden();
  await addVolume(page, 1, 'logs', 'Bind mount');
  await textbox(page, 'Volume 1 Source path - optional').fill('/data/logs');
  await addVolume(page, 2, 'cache', 'Docker');
  await textbox(page, 'Volume 2 Driver - optional').fill('local');
  await choose(page, /^Volume 2 Scope/, /^Shared$/);
  await page.getByRole('checkbox', { name: /^Volume 2 Autoprovision/ }).check();
  await press(page, 'Add driver option, Volume 2');
  await textbox(page, 'Volume 2 driver option 1 key').fill('type');
  await textbox(page, 'Volume 2 driver option 1 value').fill('nfs');
  await press(page, 'Add label, Volume 2');
  await textbox(page, 'Volume 2 label 1 key').fill('team');
  await textbox(page, 'Volume 2 label 1 value').fill('checkout');
  await createRevision(page, 'stored-on-ec2:1');
  const { taskDefinition } = await readBack(page, purser.url, 'stored-on-ec2:1');
  expect(taskDefinition.volumes).toEqual([
    { name: 'logs', host: { sourcePath: '/data/logs' } },
    {
      name: 'cache',
      dockerVolumeConfiguration: {
        driver: 'local',
        scope: 'shared',
        autoprovision: true,
        driverOpts: { type: 'nfs' },
        labels: { team: 'checkout' },
      },
    },
  ]);
});

test('on Windows: FSx for Windows File Server', async ({ consolePage: page, purser }) => {
  await startOnEc2(page, purser.url, 'stored-on-windows', 'Windows Server 2022 Core');
  await press(page, 'Add volume');
  await textbox(page, 'Volume 1 Volume name').fill('share');
  await choose(page, /^Volume 1 Volume type/, 'Amazon FSx for Windows File Server');
  const credentials = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:fsx-AbCdEf';
  await textbox(page, 'Volume 1 File system ID').fill('fs-0123456789abcdef0');
  await textbox(page, 'Volume 1 Root directory').fill('\\data');
  await textbox(page, 'Volume 1 Credential parameter').fill(credentials);
  await textbox(page, 'Volume 1 Domain').fill('corp.example.com');
  await press(page, 'Add mount point, Container 1');
  await choose(page, /^Container 1 mount point 1 source volume/, 'share');
  await textbox(page, 'Container 1 mount point 1 container path').fill('C:\\data');
  await createRevision(page, 'stored-on-windows:1');
  const { taskDefinition } = await readBack(page, purser.url, 'stored-on-windows:1');
  expect(taskDefinition.volumes).toEqual([
    {
      name: 'share',
      fsxWindowsFileServerVolumeConfiguration: {
        fileSystemId: 'fs-0123456789abcdef0',
        rootDirectory: '\\data',
        authorizationConfig: { credentialsParameter: credentials, domain: 'corp.example.com' },
      },
    },
  ]);
  expect(taskDefinition.containerDefinitions[0]?.mountPoints).toEqual([
    { sourceVolume: 'share', containerPath: 'C:\\data' },
  ]);
});

test('another type of volume takes the fields of the one before away', async ({
  consolePage: page,
  purser,
}) => {
  await startDefinition(page, purser.url, 'retyped');
  await goOnTo(page, 'Configure storage');
  await addVolume(page, 1, 'data', 'Amazon EFS');
  await textbox(page, 'Volume 1 File system ID').fill('fs-0123456789abcdef0');
  await choose(page, /^Volume 1 Volume type/, 'Bind mount');
  await expect(textbox(page, 'Volume 1 File system ID')).toBeHidden();
  await createRevision(page, 'retyped:1');
  const { taskDefinition } = await readBack(page, purser.url, 'retyped:1');
  expect(taskDefinition.volumes).toEqual([{ name: 'data', host: {} }]);
});
