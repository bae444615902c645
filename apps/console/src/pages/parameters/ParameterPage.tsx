import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { api, client } from '../../api/client.ts';
import { parameterQuery } from '../../api/secret-queries.ts';
import { RevealValue } from '../../components/secrets/reveal/RevealValue.tsx';
import { WhereUsed } from '../../components/secrets/WhereUsed.tsx';
import { useNotifications } from '../../layout/notifications.tsx';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import { ParameterOverview } from './detail/ParameterOverview.tsx';
import { ParameterTags } from './detail/ParameterTags.tsx';
import { VersionsTable } from './detail/VersionsTable.tsx';

const DeleteParametersModal = lazy(() => import('../../forms/parameter/DeleteParametersModal.tsx'));
const route = getRouteApi('/parameters/detail');

/** One parameter: what it is, its value on demand, its versions and tags. */
export function ParameterPage() {
  const { name } = route.useSearch();
  const router = useRouter();
  const follow = useFollow();
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  const { data: parameter } = useSuspenseQuery(parameterQuery(name));
  const [deleting, setDeleting] = useState(false);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button
                iconName="refresh"
                ariaLabel="Refresh"
                onClick={() => void queryClient.invalidateQueries({ queryKey: api.parameters.key() })}
              />
              <Button onClick={() => setDeleting(true)}>Delete</Button>
              <Button variant="primary" href={paths.editParameter({ name })} onFollow={follow}>
                Edit
              </Button>
            </SpaceBetween>
          }
        >
          <LongText>{name}</LongText>
        </Header>
      }
    >
      <SpaceBetween size="l">
        <ParameterOverview parameter={parameter} />
        <Container
          header={
            <Header variant="h2" description="Each reveal is written to the audit trail, with your name.">
              Value
            </Header>
          }
        >
          <RevealValue
            what="the value"
            subject={`${name}:${parameter.version}`}
            read={async () => (await client.parameters.reveal({ name })).value}
          />
        </Container>
        <VersionsTable name={name} />
        <WhereUsed kind="parameter" subject={parameter.arn} />
        <ParameterTags name={name} />
      </SpaceBetween>
      {deleting && (
        <Suspense>
          <DeleteParametersModal
            names={[name]}
            onDismiss={() => setDeleting(false)}
            onDeleted={() => {
              notify({ type: 'success', content: `Parameter ${name} was deleted.`, forNextPage: true });
              router.history.push(paths.parameters());
            }}
          />
        </Suspense>
      )}
    </ContentLayout>
  );
}
