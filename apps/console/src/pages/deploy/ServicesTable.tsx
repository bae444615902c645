import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Pagination from '@cloudscape-design/components/pagination';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import Table from '@cloudscape-design/components/table';
import TextFilter from '@cloudscape-design/components/text-filter';
import type { DeployableService } from '@purser/contract';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { RolloutState } from '../../components/RunState.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import { keyOfService } from './deploy-jobs.ts';

/** Rows of one page; those that are chosen stay chosen on the others. */
const PAGE = 50;

interface Props {
  family: string;
  revision: number;
  services: readonly DeployableService[];
  selected: readonly DeployableService[];
  onSelect: (services: DeployableService[]) => void;
  show: 'family' | 'all';
  onShow: (show: 'family' | 'all') => void;
}

/** The services that can be given a revision. */
export function ServicesTable({ family, revision, services, selected, onSelect, show, onShow }: Props) {
  const [filter, setFilter] = useState('');
  const [asked, setAsked] = useState(1);
  const ofChoice = services.filter((service) => show === 'all' || service.family === family);
  const shown = ofChoice.filter((service) => keyOfService(service).includes(filter.trim()));
  const pages = Math.max(1, Math.ceil(shown.length / PAGE));
  const page = Math.min(asked, pages);
  return (
    <Table
      variant="container"
      wrapLines
      trackBy="serviceArn"
      items={shown.slice((page - 1) * PAGE, page * PAGE)}
      selectionType="multi"
      selectedItems={selected}
      onSelectionChange={({ detail }) => onSelect(detail.selectedItems)}
      // Another controller deploys these: ECS refuses UpdateService with a task definition.
      isItemDisabled={({ deploymentController }) => deploymentController !== 'ECS'}
      ariaLabels={{
        tableLabel: 'Services to update',
        selectionGroupLabel: 'Select services',
        allItemsSelectionLabel: () => 'Select all services',
        itemSelectionLabel: (_, service) => `Select ${keyOfService(service)}`,
      }}
      columnDefinitions={[
        {
          id: 'service',
          header: 'Service',
          isRowHeader: true,
          minWidth: 160,
          cell: ({ clusterName, serviceName, deploymentController }) => (
            <>
              <RouteLink href={paths.service({ cluster: clusterName, service: serviceName })}>
                <LongText>{serviceName}</LongText>
              </RouteLink>
              {deploymentController !== 'ECS' && (
                <Box variant="small" display="block">
                  Deployed by {deploymentController}
                </Box>
              )}
            </>
          ),
        },
        {
          id: 'cluster',
          header: 'Cluster',
          minWidth: 110,
          cell: ({ clusterName }) => <LongText>{clusterName}</LongText>,
        },
        {
          id: 'revision',
          header: 'Runs now',
          minWidth: 150,
          cell: (service) => (
            <RouteLink href={paths.revision(service)}>
              <LongText>{`${service.family}:${service.revision}`}</LongText>
            </RouteLink>
          ),
        },
        {
          id: 'running',
          header: 'Running tasks',
          minWidth: 110,
          cell: ({ runningCount, desiredCount }) => `${runningCount} of ${desiredCount}`,
        },
        {
          id: 'state',
          header: 'Last deployment',
          minWidth: 150,
          cell: (service) => <RolloutState deployment={service} />,
        },
        {
          id: 'diff',
          header: 'Changes',
          minWidth: 110,
          cell: (service) => <Changes service={service} family={family} revision={revision} />,
        },
      ]}
      header={
        <Header
          variant="h2"
          counter={`(${selected.length > 0 ? `${selected.length}/` : ''}${ofChoice.length})`}
          description="Choose the services that are to run this revision."
          actions={
            <SegmentedControl
              label="Which services are shown"
              selectedId={show}
              options={[
                { id: 'family', text: 'Of this family' },
                { id: 'all', text: 'All services' },
              ]}
              onChange={({ detail }) => onShow(detail.selectedId === 'all' ? 'all' : 'family')}
            />
          }
        >
          Services
        </Header>
      }
      filter={
        <TextFilter
          filteringText={filter}
          filteringAriaLabel="Find services"
          filteringPlaceholder="Find services by cluster and name"
          countText={filter.trim() === '' ? '' : `${shown.length} found`}
          onChange={({ detail }) => setFilter(detail.filteringText)}
        />
      }
      pagination={
        pages > 1 && (
          <Pagination
            currentPageIndex={page}
            pagesCount={pages}
            ariaLabels={{
              nextPageLabel: 'Next page of services',
              previousPageLabel: 'Previous page of services',
              pageLabel: (number) => `Page ${number} of services`,
            }}
            onChange={({ detail }) => setAsked(detail.currentPageIndex)}
          />
        )
      }
      empty={
        filter.trim() !== '' && ofChoice.length > 0 ? (
          <EmptyState title="No match" text="No service of these has that in its name." />
        ) : (
          <EmptyState
            title={show === 'all' ? 'No services' : 'No service runs this family'}
            text={
              show === 'all'
                ? 'There is no service in this account and Region. Create one of this revision.'
                : 'Show all services, or create one of this revision.'
            }
          />
        )
      }
    />
  );
}

function Changes({
  service,
  family,
  revision,
}: {
  service: DeployableService;
  family: string;
  revision: number;
}) {
  if (service.family !== family) return 'Another family';
  if (service.revision === revision) return 'None';
  return (
    <RouteLink
      href={paths.compare({ family, from: service.revision, to: revision })}
      ariaLabel={`Compare ${family}:${service.revision} with ${revision}`}
    >
      Compare
    </RouteLink>
  );
}
