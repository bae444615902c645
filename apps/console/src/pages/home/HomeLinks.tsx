import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { auditEventsQuery, familiesQuery } from '../../api/queries.ts';
import { RouteLink } from '../../components/RouteLink.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import { recentFamilies } from './guide.ts';

const MOST = 6;

/** The ways to the lists, and the families that were worked on of late. */
export function HomeLinks() {
  const events = useQuery(auditEventsQuery());
  const families = useInfiniteQuery(familiesQuery({}));
  const recent = recentFamilies(events.data?.events ?? [], MOST);
  const first = families.data?.pages[0]?.families.slice(0, MOST) ?? [];
  const isRecent = recent.length > 0;
  const shown = isRecent ? recent : first;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Go to</Header>}>
        <SpaceBetween size="xs">
          <RouteLink href={paths.families()}>Task definitions</RouteLink>
          <RouteLink href={paths.create()}>New task definition</RouteLink>
          <RouteLink href={paths.parameters()}>Parameter Store</RouteLink>
          <RouteLink href={paths.secrets()}>Secrets Manager</RouteLink>
          <RouteLink href={paths.environmentMatrix()}>Environment matrix</RouteLink>
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">{isRecent ? 'Recent families' : 'Families'}</Header>}>
        {shown.length === 0 ? (
          <Box color="text-body-secondary">
            {families.isPending
              ? 'Loading'
              : families.isError
                ? 'The families could not be read.'
                : 'There is none yet.'}
          </Box>
        ) : (
          <SpaceBetween size="xs">
            {shown.map((family) => (
              <RouteLink key={family} href={paths.family({ family })}>
                <LongText>{family}</LongText>
              </RouteLink>
            ))}
          </SpaceBetween>
        )}
      </Container>
    </SpaceBetween>
  );
}
