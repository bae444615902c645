import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { revisionsQuery } from '../../api/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { MoreButton } from '../../components/MoreButton.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';

const route = getRouteApi('/task-definitions/$family');

/** The revisions of one family; two of them can be compared. */
export function FamilyPage() {
  const { family } = route.useParams();
  const search = route.useSearch();
  const status = search.status ?? 'ACTIVE';
  const navigate = useNavigate({ from: '/task-definitions/$family' });
  const follow = useFollow();
  const [selected, setSelected] = useState<{ taskDefinitionArn: string; revision: number }[]>([]);
  const pages = useInfiniteQuery(revisionsQuery({ family, ...search }));
  const revisions = pages.data?.pages.flatMap((page) => page.revisions) ?? [];
  const [from, to] = selected.map(({ revision }) => revision).sort((a, b) => a - b);
  const first = selected[0] ?? revisions[0];
  return (
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
      columnDefinitions={[
        {
          id: 'revision',
          header: 'Task definition: revision',
          isRowHeader: true,
          minWidth: 200,
          cell: ({ revision }) => (
            <RouteLink href={paths.revision({ family, revision })}>
              <LongText>{`${family}:${revision}`}</LongText>
            </RouteLink>
          ),
        },
        {
          id: 'arn',
          header: 'ARN',
          minWidth: 240,
          cell: ({ taskDefinitionArn }) => <LongText>{taskDefinitionArn}</LongText>,
        },
      ]}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={`(${revisions.length}${pages.hasNextPage ? '+' : ''})`}
          description="Select two revisions to compare them."
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
        <SegmentedControl
          label="Status of the revisions"
          selectedId={status}
          options={[
            { id: 'ACTIVE', text: 'Active' },
            { id: 'INACTIVE', text: 'Inactive' },
          ]}
          onChange={({ detail }) => {
            setSelected([]);
            void navigate({
              search: detail.selectedId === 'INACTIVE' ? { status: 'INACTIVE' } : {},
              replace: true,
            });
          }}
        />
      }
      empty={
        <EmptyState
          title={status === 'ACTIVE' ? 'No active revisions' : 'No inactive revisions'}
          text={
            status === 'ACTIVE'
              ? 'Every revision of this family is deregistered, or the family does not exist.'
              : 'No revision of this family is deregistered.'
          }
        />
      }
      footer={
        <Box textAlign="center">
          <MoreButton query={pages} what="revisions" />
        </Box>
      }
    />
  );
}
