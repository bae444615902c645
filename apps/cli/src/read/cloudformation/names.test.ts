import { type Shape, TASK_DEFINITION_SHAPE } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { propertyName, toMemberPath } from './names.ts';

function namesOf(shape: Shape): string[] {
  if (shape.type === 'list') return namesOf(shape.item);
  if (shape.type !== 'structure') return [];
  return Object.entries(shape.members).flatMap(([name, member]) => [
    propertyName(shape, name),
    ...namesOf(member),
  ]);
}

test('the names that need more than a capital letter are those of CloudFormation', () => {
  const names = new Set(namesOf(TASK_DEFINITION_SHAPE));
  for (const name of [
    'Family',
    'EFSVolumeConfiguration',
    'FilesystemId',
    'FileSystemId',
    'IAM',
    'FSxWindowsFileServerVolumeConfiguration',
    'S3FilesVolumeConfiguration',
    'ProxyConfigurationProperties',
    'SizeInGiB',
    'CpuArchitecture',
    'DnsServers',
  ]) {
    expect(names).toContain(name);
  }
  for (const name of ['EfsVolumeConfiguration', 'Iam', 'Properties']) expect(names).not.toContain(name);
});

test.each([
  [
    ['ContainerDefinitions', 0, 'Image'],
    ['containerDefinitions', 0, 'image'],
  ],
  [
    ['ContainerDefinitions', 0, 'Fn::If', 1, 'LogConfiguration', 'Options', 'Name'],
    ['containerDefinitions', 0, 'logConfiguration', 'options', 'Name'],
  ],
  [
    ['Volumes', 1, 'EFSVolumeConfiguration', 'FilesystemId'],
    ['volumes', 1, 'efsVolumeConfiguration', 'fileSystemId'],
  ],
  [
    ['Nothing', 'Known'],
    ['Nothing', 'Known'],
  ],
])('%j is %j', (properties, members) => {
  expect(toMemberPath(properties)).toEqual(members);
});
