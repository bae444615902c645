import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRouter } from '@tanstack/react-router';
import { ApiErrorAlert } from '../components/ApiErrorAlert.tsx';

/** The boundary of a page whose data could not be read. */
export function PageError({ error }: { error: unknown }) {
  const router = useRouter();
  return (
    <ContentLayout header={<Header variant="h1">This page could not be shown</Header>}>
      <SpaceBetween size="m">
        <ApiErrorAlert error={error} />
        <Button onClick={() => void router.invalidate()}>Try again</Button>
      </SpaceBetween>
    </ContentLayout>
  );
}
