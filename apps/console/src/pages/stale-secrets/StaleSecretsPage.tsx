import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { readStaleSecrets, staleSecretsQuery } from '../../api/stale-secret-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { indexSentence } from '../../components/secrets/UsesTable.tsx';
import { PageLoading } from '../../layout/PageLoading.tsx';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { BoardEmpty } from './BoardEmpty.tsx';
import { BoardFilters } from './BoardFilters.tsx';
import { notKnownSentence, rowsOfBoard } from './board.ts';
import { boardColumns, serviceKeyOf } from './board-columns.tsx';

const route = getRouteApi('/stale-secrets');

/** Which running tasks were started before a parameter or secret of theirs changed. */
export function StaleSecretsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/stale-secrets' });
  const follow = useFollow();
  const cache = useQueryClient();
  const include = search.show === 'all' ? 'all' : 'stale';
  const query = useQuery(staleSecretsQuery(include));
  const refresh = useMutation({
    mutationFn: () => readStaleSecrets(include),
    onSuccess: (board) => cache.setQueryData(staleSecretsQuery(include).queryKey, board),
  });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { data, dataUpdatedAt: now } = query;
  const rows = useMemo(() => (data ? rowsOfBoard(data, search, now) : []), [data, search, now]);
  const columns = useMemo(
    () =>
      boardColumns({
        selected,
        now,
        toggle: (service) =>
          setSelected((before) => {
            const after = new Set(before);
            if (!after.delete(service)) after.add(service);
            return after;
          }),
      }),
    [selected, now],
  );
  const chosen = rows.filter((row) => row.tags && selected.has(serviceKeyOf(row)));
  const services = [
    ...new Map(
      chosen.map((row) => [serviceKeyOf(row), { cluster: row.cluster, service: row.name }]),
    ).values(),
  ];
  const things = [...new Set(chosen.map(({ reference }) => reference.name))];
  const href =
    services.length === 0
      ? undefined
      : paths.newRollout({ services, reason: `${things.slice(0, 3).join(', ')} changed` });
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="A container reads its parameters and secrets when it starts and never again. These tasks began before something of theirs changed."
        >
          Stale secrets
        </Header>
      }
    >
      <Container
        header={
          <Header
            variant="h2"
            counter={data === undefined ? '' : `(${rows.length.toLocaleString('en')})`}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button
                  iconName="refresh"
                  ariaLabel="Refresh"
                  loading={refresh.isPending}
                  onClick={() => refresh.mutate()}
                />
                <Button
                  variant="primary"
                  disabled={href === undefined}
                  {...(href !== undefined && { href })}
                  onFollow={follow}
                >
                  Force new deployment{services.length > 0 && ` (${services.length})`}
                </Button>
              </SpaceBetween>
            }
          >
            What running tasks hold
          </Header>
        }
      >
        <SpaceBetween size="m">
          <BoardFilters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
          {query.isError && <ApiErrorAlert error={query.error} />}
          {refresh.isError && <ApiErrorAlert error={refresh.error} />}
          {data !== undefined && data.notKnown > 0 && include === 'stale' && (
            <Alert
              type="warning"
              action={
                <Button onClick={() => void navigate({ search: { ...search, show: 'all' }, replace: true })}>
                  Show why
                </Button>
              }
            >
              {notKnownSentence(data.notKnown)}
            </Alert>
          )}
          {query.isPending && <PageLoading />}
          {data !== undefined && rows.length === 0 && (
            <BoardEmpty
              search={search}
              index={data.index}
              notKnown={data.notKnown}
              onClear={() => void navigate({ search: {}, replace: true })}
            />
          )}
          {rows.length > 0 && (
            <VirtualTable
              label="What running tasks hold"
              columns={columns}
              rows={rows}
              keyOf={({ key }) => key}
              hasMore={false}
              onNearEnd={() => {}}
            />
          )}
          {data !== undefined && <Box variant="small">{indexSentence(data.index)}</Box>}
        </SpaceBetween>
      </Container>
    </ContentLayout>
  );
}
