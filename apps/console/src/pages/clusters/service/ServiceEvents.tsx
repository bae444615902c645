import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { ServiceDetail } from '@purser/contract';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { formatMoment } from '../../../components/format-date.ts';
import { PlainTable } from '../../../ui/PlainTable.tsx';

/** What ECS says that it did for a service, the newest first. */
export function ServiceEvents({ events }: Pick<ServiceDetail, 'events'>) {
  return (
    <Container
      header={
        <Header
          variant="h2"
          counter={`(${events.length})`}
          description="ECS keeps the latest hundred. New ones come by themselves."
        >
          Events
        </Header>
      }
    >
      {events.length === 0 ? (
        <EmptyState title="No events" text="ECS has said nothing of this service yet." />
      ) : (
        <PlainTable
          title="The newest first"
          label="Events"
          columns={['When', 'What happened']}
          prose={['When', 'What happened']}
          rows={events.map(({ createdAt, message }) => [formatMoment(createdAt), message])}
        />
      )}
    </Container>
  );
}
