import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import PropertyFilter from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { secretPagesQuery } from '../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { countOf } from '../../components/count-of.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RefreshButton } from '../../components/RefreshButton.tsx';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { VirtualTable } from '../../ui/VirtualTable.tsx';
import { secretColumns } from './secret-columns.tsx';
import { SECRET_PROPERTIES, toSecretSearch, toSecretTokens } from './secret-filter.ts';

const route = getRouteApi('/secrets');

/** The account's secrets; what they are, never what they hold. */
export function SecretsPage() {
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/secrets' });
  const follow = useFollow();
  const pages = useInfiniteQuery(secretPagesQuery(search));
  const secrets = useMemo(() => pages.data?.pages.flatMap((page) => page.secrets) ?? [], [pages.data?.pages]);
  const { includeDeleted = false, ...words } = search;
  const isFiltered = Object.keys(words).length > 0;
  const count = countOf(secrets, pages);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description="Secrets, and keys of JSON secrets, that a container can be given through ValueFrom. Values are not shown here."
          actions={
            <Button variant="primary" href={paths.createSecret()} onFollow={follow}>
              Create secret
            </Button>
          }
        >
          Secrets Manager
        </Header>
      }
    >
      <Container
        header={
          <Header
            variant="h2"
            counter={pages.isPending ? '' : `(${count})`}
            actions={
              <SpaceBetween direction="horizontal" size="m" alignItems="center">
                <Toggle
                  checked={includeDeleted}
                  onChange={({ detail }) =>
                    void navigate({
                      search: detail.checked ? { ...words, includeDeleted: true } : words,
                      replace: true,
                    })
                  }
                >
                  Show those to be deleted
                </Toggle>
                <RefreshButton query={pages} />
              </SpaceBetween>
            }
          >
            Secrets
          </Header>
        }
      >
        <SpaceBetween size="m">
          <PropertyFilter
            query={{ operation: 'and', tokens: toSecretTokens(words) }}
            onChange={({ detail }) =>
              void navigate({
                search: { ...toSecretSearch(detail.tokens), ...(includeDeleted && { includeDeleted }) },
                replace: true,
              })
            }
            filteringProperties={SECRET_PROPERTIES}
            filteringOptions={[]}
            freeTextFiltering={{ operators: [':'], defaultOperator: ':' }}
            hideOperations
            filteringAriaLabel="Find secrets"
            filteringPlaceholder="Find by words of the name, description or tags"
            filteringConstraintText="Press Enter to search. AWS finds words by their beginning."
          />
          {pages.isError && <ApiErrorAlert error={pages.error} />}
          {pages.isSuccess && secrets.length === 0 && !pages.hasNextPage ? (
            <EmptyState
              title={isFiltered ? 'No matches' : 'No secrets'}
              text={
                isFiltered
                  ? 'No secret fits all of these filters.'
                  : 'Create one to give it, or one of its keys, to a container.'
              }
            >
              {isFiltered && (
                <Button onClick={() => void navigate({ search: {}, replace: true })}>Clear filters</Button>
              )}
            </EmptyState>
          ) : (
            <VirtualTable
              label="Secrets"
              columns={secretColumns}
              rows={secrets}
              keyOf={({ arn }) => arn}
              hasMore={pages.hasNextPage}
              onNearEnd={() => {
                if (!pages.isFetching && !pages.isError) void pages.fetchNextPage();
              }}
            />
          )}
        </SpaceBetween>
      </Container>
    </ContentLayout>
  );
}
