import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { api, client } from '../../api/client.ts';
import { secretQuery } from '../../api/secret-queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { formatDate } from '../../components/format-date.ts';
import { WhereUsed } from '../../components/secrets/WhereUsed.tsx';
import { TagsPanel } from '../../components/tags/TagsPanel.tsx';
import { useNotifications } from '../../layout/notifications.tsx';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import { ReplicasTable } from './detail/ReplicasTable.tsx';
import { ResourcePolicy } from './detail/ResourcePolicy.tsx';
import { Rotation } from './detail/Rotation.tsx';
import { SecretOverview } from './detail/SecretOverview.tsx';
import { SecretValue } from './detail/SecretValue.tsx';
import { SecretVersions } from './detail/SecretVersions.tsx';

const DeleteSecretModal = lazy(() => import('../../forms/secret/DeleteSecretModal.tsx'));
const SecretFactsModal = lazy(() => import('../../forms/secret/SecretFactsModal.tsx'));
const route = getRouteApi('/secrets/detail');

/** One secret: what it is, its values on demand, its versions, rotation, replicas, policy and tags. */
export function SecretPage() {
  const { id } = route.useSearch();
  const follow = useFollow();
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  const { data: secret } = useSuspenseQuery(secretQuery(id));
  const [dialog, setDialog] = useState<'delete' | 'facts'>();
  const reload = () => queryClient.invalidateQueries({ queryKey: api.secrets.key() });
  const restore = useMutation({
    mutationFn: () => client.secrets.restore({ secretId: id }),
    onSuccess: async () => {
      await reload();
      notify({ type: 'success', content: `Secret ${secret.name} was restored.` });
    },
  });
  const isDeleted = secret.deletedDate !== undefined;
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button iconName="refresh" ariaLabel="Refresh" onClick={() => void reload()} />
              {isDeleted && (
                <Button variant="primary" loading={restore.isPending} onClick={() => restore.mutate()}>
                  Restore
                </Button>
              )}
              {!isDeleted && <Button onClick={() => setDialog('delete')}>Delete</Button>}
              {!isDeleted && <Button onClick={() => setDialog('facts')}>Edit details</Button>}
              {!isDeleted && (
                <Button variant="primary" href={paths.editSecret({ id })} onFollow={follow}>
                  Edit value
                </Button>
              )}
            </SpaceBetween>
          }
        >
          <LongText>{secret.name}</LongText>
        </Header>
      }
    >
      <SpaceBetween size="l">
        {isDeleted && (
          <Alert type="warning" header="To be deleted">
            Deletion was asked for on {formatDate(secret.deletedDate)}. Until it is restored, no task that
            refers to it starts, and its value can't be read.
          </Alert>
        )}
        {restore.isError && <ApiErrorAlert error={restore.error} />}
        <SecretOverview secret={secret} />
        {!isDeleted && <SecretValue id={id} />}
        <SecretVersions id={id} canChange={!isDeleted} />
        <Rotation secret={secret} id={id} canChange={!isDeleted} />
        <WhereUsed kind="secret" subject={secret.arn} />
        <ReplicasTable replicas={secret.replicas} />
        <ResourcePolicy id={id} />
        <TagsPanel
          tags={secret.tags}
          onSave={async (change) => {
            await client.secrets.setTags({ secretId: id, ...change });
            await reload();
          }}
        />
      </SpaceBetween>
      <Suspense>
        {dialog === 'delete' && (
          <DeleteSecretModal
            id={id}
            name={secret.name}
            onDismiss={() => setDialog(undefined)}
            onDeleted={async () => {
              await reload();
              setDialog(undefined);
              notify({
                type: 'success',
                content: `Secret ${secret.name} will be deleted. Until then it can be restored.`,
              });
            }}
          />
        )}
        {dialog === 'facts' && (
          <SecretFactsModal
            secret={secret}
            id={id}
            onDismiss={() => setDialog(undefined)}
            onSaved={async () => {
              await reload();
              setDialog(undefined);
              notify({ type: 'success', content: 'The details were saved.' });
            }}
          />
        )}
      </Suspense>
    </ContentLayout>
  );
}
