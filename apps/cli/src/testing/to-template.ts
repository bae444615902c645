import { type Shape, TASK_DEFINITION_SHAPE, type TaskDefinition } from '@purser/task-definition';

/** CloudFormation's names of the members, where they are more than a capital letter. */
const NAMES: Readonly<Record<string, string>> = {
  efsVolumeConfiguration: 'EFSVolumeConfiguration',
  fsxWindowsFileServerVolumeConfiguration: 'FSxWindowsFileServerVolumeConfiguration',
  s3filesVolumeConfiguration: 'S3FilesVolumeConfiguration',
  iam: 'IAM',
  'efsVolumeConfiguration.fileSystemId': 'FilesystemId',
  'proxyConfiguration.properties': 'ProxyConfigurationProperties',
};

/** Writes a definition as a CloudFormation template with one resource, as a person would. */
export function toTemplate(definition: TaskDefinition, id = 'Task') {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: {
      [id]: { Type: 'AWS::ECS::TaskDefinition', Properties: rename(definition, TASK_DEFINITION_SHAPE, '') },
    },
  };
}

function rename(value: unknown, shape: Shape | undefined, parent: string): unknown {
  if (shape?.type === 'list' && Array.isArray(value)) {
    return value.map((item) => rename(item, shape.item, parent));
  }
  if (shape?.type !== 'structure' || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const name = NAMES[`${parent}.${key}`] ?? NAMES[key] ?? key.charAt(0).toUpperCase() + key.slice(1);
      return [name, rename(inner, shape.members[key], key)];
    }),
  );
}
