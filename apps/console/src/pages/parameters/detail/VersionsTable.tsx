import Badge from '@cloudscape-design/components/badge';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import type { ParameterVersion } from '@purser/contract';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { parameterHistoryQuery } from '../../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { formatDate } from '../../../components/format-date.ts';
import { useFollow } from '../../../layout/use-follow.ts';
import { paths } from '../../../paths.ts';
import { LongText } from '../../../ui/LongText.tsx';

const LabelsModal = lazy(() => import('../../../forms/parameter/LabelsModal.tsx'));

/** The kept versions of a parameter, with their labels; two of them can be compared. */
export function VersionsTable({ name }: { name: string }) {
  const follow = useFollow();
  const { data, error, isPending } = useQuery(parameterHistoryQuery(name));
  const [selected, setSelected] = useState<ParameterVersion[]>([]);
  const [labelling, setLabelling] = useState<ParameterVersion>();
  if (error) return <ApiErrorAlert header="The versions could not be read" error={error} />;
  const versions = data?.versions ?? [];
  const [from, to] = selected.map(({ version }) => version).sort((a, b) => a - b);
  const canCompare = selected.length === 2 && from !== undefined && to !== undefined;
  return (
    <>
      <Table
        variant="container"
        wrapLines
        trackBy={({ version }) => String(version)}
        items={versions}
        loading={isPending}
        loadingText="Loading versions"
        selectionType="multi"
        selectedItems={selected}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        isItemDisabled={(item) =>
          selected.length >= 2 && !selected.some(({ version }) => version === item.version)
        }
        ariaLabels={{
          tableLabel: 'Versions',
          selectionGroupLabel: 'Versions to compare',
          allItemsSelectionLabel: () => 'Select all versions',
          itemSelectionLabel: (_, { version }) => `Select version ${version}`,
        }}
        header={
          <Header
            variant="h2"
            counter={`(${versions.length})`}
            description="Parameter Store keeps 100. ECS reads the latest: a label can't be named in a task definition."
            actions={
              canCompare ? (
                <Button href={paths.compareVersions({ name, from, to })} onFollow={follow}>
                  Compare versions {from} and {to}
                </Button>
              ) : (
                <Button disabled disabledReason="Select two versions to compare them.">
                  Compare versions
                </Button>
              )
            }
          >
            Versions
          </Header>
        }
        empty={<EmptyState title="No versions" text="Parameter Store keeps no version of this parameter." />}
        columnDefinitions={[
          {
            id: 'version',
            header: 'Version',
            isRowHeader: true,
            minWidth: 80,
            cell: ({ version }) => version,
          },
          {
            id: 'labels',
            header: 'Labels',
            minWidth: 140,
            cell: (item) => (
              <SpaceBetween direction="horizontal" size="xxs">
                {item.labels.map((label) => (
                  <Badge key={label}>{label}</Badge>
                ))}
                <Button
                  variant="inline-icon"
                  iconName="edit"
                  ariaLabel={`Edit labels of version ${item.version}`}
                  onClick={() => setLabelling(item)}
                />
              </SpaceBetween>
            ),
          },
          {
            id: 'modified',
            header: 'Written',
            minWidth: 180,
            cell: ({ lastModifiedDate }) => formatDate(lastModifiedDate),
          },
          {
            id: 'by',
            header: 'By',
            minWidth: 160,
            cell: ({ lastModifiedUser }) => <LongText>{lastModifiedUser ?? '-'}</LongText>,
          },
          { id: 'type', header: 'Type', minWidth: 120, cell: ({ type }) => type },
          { id: 'tier', header: 'Tier', minWidth: 100, cell: ({ tier }) => tier ?? '-' },
        ]}
      />
      {labelling && (
        <Suspense>
          <LabelsModal
            name={name}
            version={labelling}
            versions={versions}
            onDismiss={() => setLabelling(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
