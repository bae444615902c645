import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { familiesQuery } from '../../api/queries.ts';
import { counterOf } from '../../components/count-of.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { MoreButton } from '../../components/MoreButton.tsx';
import { RefreshButton } from '../../components/RefreshButton.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';

const route = getRouteApi('/task-definitions');

const STATUSES = [
  { value: 'ACTIVE', label: 'Active families' },
  { value: 'INACTIVE', label: 'Inactive families' },
  { value: 'ALL', label: 'All families' },
] as const;

/** The families of the account. */
export function FamiliesPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/task-definitions' });
  const follow = useFollow();
  const pages = useInfiniteQuery(familiesQuery(search));
  const families = pages.data?.pages.flatMap((page) => page.families) ?? [];
  const filtered = search.search !== undefined || search.status !== undefined;
  return (
    <Table
      variant="full-page"
      stickyHeader
      wrapLines
      trackBy="family"
      items={families.map((family) => ({ family }))}
      loading={pages.isPending}
      loadingText="Loading task definitions"
      ariaLabels={{ tableLabel: 'Task definitions' }}
      columnDefinitions={[
        {
          id: 'family',
          header: 'Task definition family',
          isRowHeader: true,
          cell: ({ family }) => (
            <RouteLink href={paths.family({ family })}>
              <LongText>{family}</LongText>
            </RouteLink>
          ),
        },
      ]}
      header={
        <Header
          variant="awsui-h1-sticky"
          counter={counterOf(families, pages)}
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <RefreshButton query={pages} />
              <Button variant="primary" href={paths.create()} onFollow={follow}>
                Create new task definition
              </Button>
            </SpaceBetween>
          }
        >
          Task definitions
        </Header>
      }
      filter={
        <div className="purser-filters">
          <SearchBox
            label="Find task definition families"
            placeholder="Family name begins with"
            value={search.search ?? ''}
            onSearch={(text) =>
              void navigate({
                search: ({ search: _, ...rest }) => (text ? { ...rest, search: text } : rest),
                replace: true,
              })
            }
          />
          <Select
            ariaLabel="Filter by status"
            selectedOption={
              STATUSES.find(({ value }) => value === (search.status ?? 'ACTIVE')) ?? STATUSES[0]
            }
            options={STATUSES}
            onChange={({ detail }) => {
              const status = detail.selectedOption.value;
              void navigate({
                search: ({ status: _, ...rest }) =>
                  status === 'ALL' || status === 'INACTIVE' ? { ...rest, status } : rest,
                replace: true,
              });
            }}
          />
        </div>
      }
      empty={
        filtered ? (
          <EmptyState title="No matches" text="No family fits the search.">
            <Button onClick={() => void navigate({ search: {}, replace: true })}>Clear search</Button>
          </EmptyState>
        ) : (
          <EmptyState
            title="No task definitions"
            text="A task definition describes the containers of a task."
          >
            <Button href={paths.create()} onFollow={follow}>
              Create new task definition
            </Button>
          </EmptyState>
        )
      }
      footer={
        <Box textAlign="center">
          <MoreButton query={pages} what="families" />
        </Box>
      }
    />
  );
}
