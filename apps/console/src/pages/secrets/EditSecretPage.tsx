import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { secretContentQuery, secretQuery } from '../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { EditSecretForm } from '../../forms/secret/EditSecretForm.tsx';
import { PageLoading } from '../../layout/PageLoading.tsx';

const route = getRouteApi('/secrets/edit');

/** Writes the next version of a secret. Its keys are shown, and none of its values. */
export function EditSecretPage() {
  const { id } = route.useSearch();
  const { data: secret } = useSuspenseQuery(secretQuery(id));
  // Read anew: a change is made from the version that is shown.
  const content = useQuery({ ...secretContentQuery({ secretId: id }), staleTime: 0, gcTime: 0 });
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={secret.name}>
          Edit value
        </Header>
      }
    >
      {content.isError && <ApiErrorAlert header="The keys could not be read" error={content.error} />}
      {content.isPending && <PageLoading />}
      {content.data && <EditSecretForm key={content.data.versionId} id={id} content={content.data} />}
    </ContentLayout>
  );
}
