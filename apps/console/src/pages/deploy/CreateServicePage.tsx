import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { nameOfArn } from '@purser/task-definition';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { deployableServicesQuery } from '../../api/deployment-queries.ts';
import { CreateServiceForm } from '../../forms/launch/CreateServiceForm.tsx';
import { useNotifications } from '../../layout/notifications.tsx';
import { paths } from '../../paths.ts';
import { InactiveRevision } from './InactiveRevision.tsx';
import { useRevision } from './use-revision.ts';

const route = getRouteApi('/task-definitions/$family/$revision/create-service');

/** Creates a service of a revision, and goes to its page. */
export function CreateServicePage() {
  const params = route.useParams();
  const { definition, name, isActive } = useRevision(params);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { notify } = useNotifications();
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`Of the revision ${name}.`}>
          Create service
        </Header>
      }
    >
      <SpaceBetween size="l">
        {!isActive && <InactiveRevision name={name} />}
        <CreateServiceForm
          revision={name}
          definition={definition}
          onCancel={() => void navigate({ to: paths.revision(params) })}
          onCreated={({ serviceName, clusterArn }) => {
            void queryClient.invalidateQueries(deployableServicesQuery());
            notify({
              type: 'success',
              forNextPage: true,
              content: `The service ${serviceName} was created.`,
            });
            const cluster = nameOfArn(clusterArn);
            void navigate({ to: paths.service({ cluster, service: serviceName }) });
          }}
        />
      </SpaceBetween>
    </ContentLayout>
  );
}
