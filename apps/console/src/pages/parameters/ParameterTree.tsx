import BreadcrumbGroup from '@cloudscape-design/components/breadcrumb-group';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ParameterMetadata } from '@purser/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { parameterLevelQuery } from '../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatDate } from '../../components/format-date.ts';
import { RouteLink } from '../../components/RouteLink.tsx';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import type { VirtualColumn } from '../../ui/VirtualRow.tsx';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { IndexState } from './IndexState.tsx';

type Row =
  | { kind: 'folder'; name: string; path: string; count: number }
  | { kind: 'parameter'; parameter: ParameterMetadata };

const COLUMNS: VirtualColumn<Row>[] = [
  {
    id: 'name',
    header: 'Name',
    track: 'minmax(0, 3fr)',
    isRowHeader: true,
    cell: (row) =>
      row.kind === 'folder' ? (
        <RouteLink href={paths.parameters({ path: row.path })}>{row.name}/</RouteLink>
      ) : (
        <RouteLink href={paths.parameter({ name: row.parameter.name })}>
          {row.parameter.name.split('/').at(-1)}
        </RouteLink>
      ),
  },
  {
    id: 'what',
    header: 'Type',
    track: 'minmax(0, 2fr)',
    cell: (row) =>
      row.kind === 'folder'
        ? `${row.count.toLocaleString('en')} parameter${row.count === 1 ? '' : 's'} below`
        : row.parameter.type,
  },
  {
    id: 'version',
    header: 'Version',
    track: '80px',
    cell: (row) => (row.kind === 'folder' ? '' : (row.parameter.version ?? '-')),
  },
  {
    id: 'modified',
    header: 'Last modified',
    track: '185px',
    cell: (row) => (row.kind === 'folder' ? '' : formatDate(row.parameter.lastModifiedDate)),
  },
];

/** Each level of a path with its own page; `/` first. */
function crumbsOf(path: string) {
  const parts = path.split('/').filter(Boolean);
  return [
    { text: 'All parameters', href: paths.parameters({ path: '/' }) },
    ...parts.map((text, index) => ({
      text,
      href: paths.parameters({ path: `/${parts.slice(0, index + 1).join('/')}/` }),
    })),
  ];
}

/** The folders and parameters directly below a path. */
export function ParameterTree({ path: given }: { path: string }) {
  const path = given.endsWith('/') ? given : `${given}/`;
  const follow = useFollow();
  const level = useInfiniteQuery(parameterLevelQuery(path));
  const first = level.data?.pages[0];
  const rows = useMemo<Row[]>(
    () => [
      ...(level.data?.pages[0]?.folders ?? []).map((folder) => ({ kind: 'folder' as const, ...folder })),
      ...(level.data?.pages ?? [])
        .flatMap((page) => page.parameters)
        .map((parameter) => ({ kind: 'parameter' as const, parameter })),
    ],
    [level.data?.pages],
  );
  const count = (first?.folders.length ?? 0) + (first?.total ?? 0);
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={first ? `(${count.toLocaleString('en')})` : ''}
          description={first && <IndexState status={first.index} />}
        >
          {path}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <BreadcrumbGroup items={crumbsOf(path)} onFollow={follow} ariaLabel="Path" />
        {level.isError && <ApiErrorAlert error={level.error} />}
        {first && rows.length === 0 ? (
          <EmptyState
            title="Nothing here"
            text={
              first.index.state === 'filling'
                ? 'No parameter below this path has been read yet.'
                : 'No parameter is below this path.'
            }
          />
        ) : (
          <VirtualTable
            label="Folders and parameters"
            columns={COLUMNS}
            rows={rows}
            keyOf={(row) => (row.kind === 'folder' ? row.path : row.parameter.name)}
            hasMore={level.hasNextPage}
            onNearEnd={() => {
              if (!level.isFetching) void level.fetchNextPage();
            }}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}
