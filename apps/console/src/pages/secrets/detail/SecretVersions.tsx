import Badge from '@cloudscape-design/components/badge';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { secretVersionsQuery } from '../../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { formatDate } from '../../../components/format-date.ts';
import { LongText } from '../../../ui/LongText.tsx';

const MoveStageModal = lazy(() => import('../../../forms/secret/MoveStageModal.tsx'));

/** The versions of a secret with their stages. */
export function SecretVersions({ id, canChange }: { id: string; canChange: boolean }) {
  const { data, error, isPending } = useQuery(secretVersionsQuery(id));
  const [target, setTarget] = useState<string>();
  if (error) return <ApiErrorAlert header="The versions could not be read" error={error} />;
  const versions = data?.versions ?? [];
  return (
    <>
      <Table
        variant="container"
        wrapLines
        trackBy="versionId"
        items={versions}
        loading={isPending}
        loadingText="Loading versions"
        ariaLabels={{ tableLabel: 'Versions' }}
        header={
          <Header
            variant="h2"
            counter={`(${versions.length})`}
            description="ECS takes AWSCURRENT unless a reference names another stage or version. A version without a stage may be dropped."
          >
            Versions
          </Header>
        }
        empty={<EmptyState title="No versions" text="The secret has no value yet." />}
        columnDefinitions={[
          {
            id: 'version',
            header: 'Version ID',
            isRowHeader: true,
            minWidth: 200,
            cell: ({ versionId }) => <LongText code>{versionId}</LongText>,
          },
          {
            id: 'stages',
            header: 'Stages',
            minWidth: 160,
            cell: ({ stages }) => (
              <SpaceBetween direction="horizontal" size="xxs">
                {stages.length === 0 ? '-' : stages.map((stage) => <Badge key={stage}>{stage}</Badge>)}
              </SpaceBetween>
            ),
          },
          {
            id: 'created',
            header: 'Created',
            minWidth: 180,
            cell: ({ createdDate }) => formatDate(createdDate),
          },
          {
            id: 'actions',
            header: 'Actions',
            minWidth: 150,
            cell: ({ versionId }) => (
              <Button
                variant="inline-link"
                disabled={!canChange}
                ariaLabel={`Move a stage to version ${versionId}`}
                onClick={() => setTarget(versionId)}
              >
                Move a stage here
              </Button>
            ),
          },
        ]}
      />
      {target !== undefined && (
        <Suspense>
          <MoveStageModal
            id={id}
            target={target}
            versions={versions}
            onDismiss={() => setTarget(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
