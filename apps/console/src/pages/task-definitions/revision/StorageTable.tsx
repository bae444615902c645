import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { DescribedTaskDefinition } from '@purser/contract';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LongText } from '../../../ui/LongText.tsx';

type Volume = NonNullable<DescribedTaskDefinition['volumes']>[number];

function kindOf(volume: Volume): string {
  if (volume.configuredAtLaunch) return 'Configured at deployment (EBS)';
  if (volume.efsVolumeConfiguration) return `EFS ${volume.efsVolumeConfiguration.fileSystemId}`;
  if (volume.dockerVolumeConfiguration) return 'Docker volume';
  if (volume.fsxWindowsFileServerVolumeConfiguration) {
    return `FSx for Windows File Server ${volume.fsxWindowsFileServerVolumeConfiguration.fileSystemId}`;
  }
  if ('s3filesVolumeConfiguration' in volume) return 'S3 Files';
  return volume.host?.sourcePath ? `Bind mount of ${volume.host.sourcePath}` : 'Bind mount';
}

/** The storage of a revision: its ephemeral size, its volumes and where they are mounted. */
export function StorageTable({ taskDefinition }: { taskDefinition: DescribedTaskDefinition }) {
  const mounts = (taskDefinition.containerDefinitions ?? []).flatMap(({ name, mountPoints }) =>
    (mountPoints ?? []).map((mount) => ({ ...mount, container: name })),
  );
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Ephemeral storage</Header>}>
        <KeyValuePairs
          items={[
            {
              label: 'Amount',
              value: taskDefinition.ephemeralStorage
                ? `${taskDefinition.ephemeralStorage.sizeInGiB} GiB`
                : '20 GiB on Fargate, the default',
            },
          ]}
        />
      </Container>
      <Table
        variant="container"
        wrapLines
        trackBy="name"
        items={taskDefinition.volumes ?? []}
        header={<Header variant="h2">Volumes</Header>}
        ariaLabels={{ tableLabel: 'Volumes' }}
        empty={<EmptyState title="No volumes" text="This task definition has no data volumes." />}
        columnDefinitions={[
          {
            id: 'name',
            header: 'Volume name',
            isRowHeader: true,
            minWidth: 140,
            cell: ({ name }) => <LongText>{name ?? ''}</LongText>,
          },
          {
            id: 'kind',
            header: 'Volume type',
            minWidth: 160,
            cell: (volume) => <LongText>{kindOf(volume)}</LongText>,
          },
          {
            id: 'mounts',
            header: 'Mount points',
            minWidth: 200,
            cell: ({ name }) => (
              <LongText>
                {mounts
                  .filter(({ sourceVolume }) => sourceVolume === name)
                  .map(
                    ({ container, containerPath, readOnly }) =>
                      `${container}:${containerPath}${readOnly ? ' (read only)' : ''}`,
                  )
                  .join(', ') || '-'}
              </LongText>
            ),
          },
        ]}
      />
    </SpaceBetween>
  );
}
