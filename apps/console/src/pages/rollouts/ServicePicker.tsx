import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import TokenGroup from '@cloudscape-design/components/token-group';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clustersQuery, servicesQuery } from '../../api/launch-target-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LongText } from '../../ui/LongText.tsx';

const PAGE = 10;
/** More tokens than this are folded. */
const TOKENS = 12;

interface Props {
  /** Each as `cluster/service`. */
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

/** Services of any clusters, ticked in the table of one cluster after the other. */
export function ServicePicker({ chosen, error, onChange }: Props) {
  const [wanted, setWanted] = useState(() => chosen[0]?.split('/')[0]);
  const [filter, setFilter] = useState('');
  const [page, setPage] = useState(1);
  const clusters = useQuery(clustersQuery());
  const names = clusters.data?.map(({ clusterName }) => clusterName) ?? [];
  const cluster = wanted ?? names[0] ?? '';
  const services = useQuery(servicesQuery(cluster));
  const found = (services.data ?? [])
    .map(({ serviceName }) => ({ serviceName, key: `${cluster}/${serviceName}` }))
    .filter(({ serviceName }) => serviceName.toLowerCase().includes(filter.toLowerCase()))
    .sort((a, b) => a.serviceName.localeCompare(b.serviceName));
  const rows = found.slice((page - 1) * PAGE, page * PAGE);
  const look = (change: () => void) => {
    change();
    setPage(1);
  };
  return (
    <Container header={<Header variant="h2">Services</Header>}>
      <SpaceBetween size="l">
        <FormField
          label="Chosen services"
          stretch
          errorText={error}
          constraintText={chosen.length === 0 ? 'Tick services below.' : `${chosen.length} chosen`}
        >
          <TokenGroup
            limit={TOKENS}
            items={chosen.map((label) => ({ label, dismissLabel: `Remove ${label}` }))}
            i18nStrings={{ limitShowMore: 'Show all', limitShowFewer: 'Show fewer' }}
            onDismiss={({ detail }) => onChange(chosen.filter((_, index) => index !== detail.itemIndex))}
          />
        </FormField>
        {clusters.isError && <ApiErrorAlert error={clusters.error} />}
        {services.isError && <ApiErrorAlert error={services.error} />}
        <Table
          variant="embedded"
          wrapLines
          trackBy="key"
          items={rows}
          loading={services.isLoading || clusters.isPending}
          loadingText="Loading services"
          selectionType="multi"
          selectedItems={rows.filter(({ key }) => chosen.includes(key))}
          onSelectionChange={({ detail }) => {
            const ticked = new Set(detail.selectedItems.map(({ key }) => key));
            const others = chosen.filter((key) => !rows.some((row) => row.key === key));
            onChange([...others, ...ticked]);
          }}
          ariaLabels={{
            tableLabel: `Services of ${cluster}`,
            selectionGroupLabel: 'Choose services',
            allItemsSelectionLabel: () => 'Choose all services of this page',
            itemSelectionLabel: (_, { serviceName }) => `Choose ${serviceName}`,
          }}
          columnDefinitions={[
            {
              id: 'service',
              header: 'Service',
              isRowHeader: true,
              cell: ({ serviceName }) => <LongText>{serviceName}</LongText>,
            },
          ]}
          filter={
            <div className="purser-filters">
              <TextFilter
                filteringText={filter}
                filteringAriaLabel="Find services"
                filteringPlaceholder="Find services"
                countText={filter === '' ? '' : `${found.length} ${found.length === 1 ? 'match' : 'matches'}`}
                onChange={({ detail }) => look(() => setFilter(detail.filteringText))}
              />
              <Select
                ariaLabel="Cluster"
                selectedOption={{ value: cluster }}
                options={[...new Set([cluster, ...names])].map((value) => ({ value }))}
                onChange={({ detail }) => look(() => setWanted(detail.selectedOption.value))}
              />
            </div>
          }
          pagination={
            found.length > PAGE && (
              <Pagination
                currentPageIndex={page}
                pagesCount={Math.ceil(found.length / PAGE)}
                ariaLabels={{
                  nextPageLabel: 'Next page',
                  previousPageLabel: 'Previous page',
                  pageLabel: (number) => `Page ${number}`,
                }}
                onChange={({ detail }) => setPage(detail.currentPageIndex)}
              />
            )
          }
          empty={
            <EmptyState
              title={filter === '' ? 'No services' : 'No matches'}
              text={
                filter === ''
                  ? 'This cluster has no services.'
                  : 'No service of this cluster has this in its name.'
              }
            />
          }
        />
      </SpaceBetween>
    </Container>
  );
}
