import Box from '@cloudscape-design/components/box';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { RouteLink } from '../components/RouteLink.tsx';
import { paths } from '../paths.ts';

/** The answer to an address that no page has. */
export function NotFoundPage() {
  return (
    <ContentLayout header={<Header variant="h1">Page not found</Header>}>
      <Box>
        No page has this address. Go to <RouteLink href={paths.families()}>Task definitions</RouteLink>.
      </Box>
    </ContentLayout>
  );
}
