import Alert from '@cloudscape-design/components/alert';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { rollBackQuery } from '../../api/deployment-queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RanRevisionsTable } from './RanRevisionsTable.tsx';
import { RollBackTo } from './RollBackTo.tsx';

const route = getRouteApi('/clusters/$cluster/services/$service/roll-back');

/** Brings a service back to a revision, and says first which values it would read that have changed since. */
export function RollBackPage() {
  const params = route.useParams();
  const { to } = route.useSearch();
  const navigate = useNavigate({ from: '/clusters/$cluster/services/$service/roll-back' });
  const { data } = useSuspenseQuery(rollBackQuery(params));
  const { revisions, isWhole } = data;
  const current = revisions.find(({ isCurrent }) => isCurrent);
  const others = revisions.filter(({ isCurrent }) => !isCurrent);
  const chosen = others.find(({ family, revision }) => `${family}:${revision}` === to);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          description={
            current
              ? `${params.service} in ${params.cluster} runs ${current.family}:${current.revision}.`
              : `${params.service} in ${params.cluster}`
          }
        >
          Roll back {params.service}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {others.length === 0 ? (
          <Container header={<Header variant="h2">Revisions</Header>}>
            <EmptyState
              title="Nothing to roll back to"
              text="The service ran no other revision, and its family has no other that is ACTIVE."
            />
          </Container>
        ) : (
          <RanRevisionsTable
            revisions={others}
            chosen={chosen}
            onChoose={({ family, revision }) =>
              void navigate({ search: { to: `${family}:${revision}` }, replace: true })
            }
          />
        )}
        {!isWhole && (
          <Alert type="info">
            Amazon ECS tells of deployments of the last 90 days only. What ran before is listed without a
            date.
          </Alert>
        )}
        {chosen && <RollBackTo key={chosen.taskDefinitionArn} {...params} candidate={chosen} />}
      </SpaceBetween>
    </ContentLayout>
  );
}
