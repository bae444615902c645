import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { countOf } from '../../components/count-of.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { MoreButton } from '../../components/MoreButton.tsx';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { readRevisionsSearch } from '../../search.ts';
import { familyColumns, type RevisionRow } from './family-columns.tsx';
import { useRevisionRows } from './use-revision-rows.ts';

const NoteModal = lazy(() => import('../../forms/NoteModal.tsx'));
const route = getRouteApi('/task-definitions/$family');

const EMPTY = {
  ACTIVE: {
    title: 'No active revisions',
    text: 'Every revision of this family is deregistered, or the family does not exist.',
  },
  INACTIVE: { title: 'No inactive revisions', text: 'No revision of this family is deregistered.' },
  DELETE_IN_PROGRESS: {
    title: 'No revision is being deleted',
    text: 'ECS deletes a revision once no task or service uses it any more.',
  },
};

/** The revisions of one family; two of them can be compared. */
export function FamilyPage() {
  const { family } = route.useParams();
  const search = route.useSearch();
  const status = search.status ?? 'ACTIVE';
  const navigate = useNavigate({ from: '/task-definitions/$family' });
  const follow = useFollow();
  const [selected, setSelected] = useState<RevisionRow[]>([]);
  const [noting, setNoting] = useState<RevisionRow>();
  const { pages, rows: revisions, toRead, failure, error } = useRevisionRows({ family, ...search });
  const [from, to] = selected.map(({ revision }) => revision).sort((a, b) => a - b);
  const first = selected[0] ?? revisions[0];
  return (
    <>
      <Table
        variant="full-page"
        stickyHeader
        wrapLines
        trackBy="taskDefinitionArn"
        items={revisions}
        selectionType="multi"
        selectedItems={selected}
        onSelectionChange={({ detail }) => setSelected(detail.selectedItems)}
        isItemDisabled={(item) =>
          selected.length >= 2 && !selected.some((one) => one.revision === item.revision)
        }
        loading={pages.isPending}
        loadingText="Loading revisions"
        ariaLabels={{
          tableLabel: `Revisions of ${family}`,
          selectionGroupLabel: 'Select revisions',
          allItemsSelectionLabel: () => 'Select all revisions',
          itemSelectionLabel: (_, { revision }) => `Select revision ${revision}`,
        }}
        columnDefinitions={familyColumns(family, setNoting)}
        header={
          <Header
            variant="awsui-h1-sticky"
            counter={`(${countOf(revisions, pages)})`}
            description={
              toRead > 0
                ? `${toRead} more are being read at the pace of AWS.`
                : 'Select two revisions to compare them, or one to begin a new revision from it.'
            }
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  disabled={from === undefined || to === undefined}
                  onClick={() =>
                    from !== undefined &&
                    to !== undefined &&
                    void navigate({
                      to: '/task-definitions/$family/compare',
                      params: { family },
                      search: { from, to },
                    })
                  }
                >
                  Compare revisions
                </Button>
                <Button href={paths.cleanUp({ family })} onFollow={follow}>
                  Clean up
                </Button>
                <Button
                  variant="primary"
                  disabled={!first}
                  {...(first && { href: paths.createRevision({ family, revision: first.revision }) })}
                  onFollow={follow}
                >
                  Create new revision
                </Button>
              </SpaceBetween>
            }
          >
            {family}
          </Header>
        }
        filter={
          <SpaceBetween size="s">
            <SegmentedControl
              label="Status of the revisions"
              selectedId={status}
              options={[
                { id: 'ACTIVE', text: 'Active' },
                { id: 'INACTIVE', text: 'Inactive' },
                { id: 'DELETE_IN_PROGRESS', text: 'Being deleted' },
              ]}
              onChange={({ detail }) => {
                setSelected([]);
                void navigate({
                  search: readRevisionsSearch({ status: detail.selectedId }),
                  replace: true,
                });
              }}
            />
            {failure && (
              <Alert type="warning" header="Not everything could be read">
                {failure.code}: {failure.message}
              </Alert>
            )}
            {error && <ApiErrorAlert error={error} />}
          </SpaceBetween>
        }
        empty={<EmptyState {...EMPTY[status]} />}
        footer={
          <Box textAlign="center">
            <MoreButton query={pages} what="revisions" />
          </Box>
        }
      />
      {noting && (
        <Suspense fallback={null}>
          <NoteModal
            family={family}
            revision={noting.revision}
            note={noting.facts?.note ?? ''}
            onDismiss={() => setNoting(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}
