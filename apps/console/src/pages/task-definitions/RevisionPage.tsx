import Button from '@cloudscape-design/components/button';
import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Tabs from '@cloudscape-design/components/tabs';
import { fromDescribed } from '@purser/task-definition';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { revisionQuery } from '../../api/queries.ts';
import { JsonPanel } from '../../components/JsonPanel.tsx';
import { TagsTable } from '../../components/tags/TagsTable.tsx';
import { DeregisterModal } from '../../forms/DeregisterModal.tsx';
import { issuePlace } from '../../forms/task-definition/issue-place.ts';
import { PageLoading } from '../../layout/PageLoading.tsx';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import { ContainersTable } from './revision/ContainersTable.tsx';
import { Overview } from './revision/Overview.tsx';
import { StorageTable } from './revision/StorageTable.tsx';
import { VariablesTable } from './revision/VariablesTable.tsx';

const PreflightPanel = lazy(() => import('../../components/preflight/PreflightPanel.tsx'));
const route = getRouteApi('/task-definitions/$family/$revision');

/** One revision, read back from ECS. */
export function RevisionPage() {
  const { family, revision } = route.useParams();
  const { data } = useSuspenseQuery(revisionQuery({ family, revision }));
  const { taskDefinition, tags } = data;
  const follow = useFollow();
  const [tab, setTab] = useState('containers');
  const [deregistering, setDeregistering] = useState(false);
  const input = useMemo(() => fromDescribed(taskDefinition, tags), [taskDefinition, tags]);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {taskDefinition.status === 'ACTIVE' && (
                <Button onClick={() => setDeregistering(true)}>Deregister</Button>
              )}
              {revision > 1 && (
                <Button href={paths.compare({ family, from: revision - 1, to: revision })} onFollow={follow}>
                  Compare with revision {revision - 1}
                </Button>
              )}
              <Button href={paths.copy({ family, revision })} onFollow={follow}>
                Copy
              </Button>
              <Button onClick={() => setTab('preflight')}>Preflight</Button>
              {taskDefinition.status === 'ACTIVE' && (
                <ButtonDropdown
                  items={[
                    { id: 'deploy', text: 'Update services', href: paths.deploy({ family, revision }) },
                    { id: 'run-task', text: 'Run task', href: paths.runTask({ family, revision }) },
                    {
                      id: 'create-service',
                      text: 'Create service',
                      href: paths.createService({ family, revision }),
                    },
                  ]}
                  onItemFollow={follow}
                >
                  Deploy
                </ButtonDropdown>
              )}
              <Button variant="primary" href={paths.createRevision({ family, revision })} onFollow={follow}>
                Create new revision
              </Button>
            </SpaceBetween>
          }
        >
          {family}:{revision}
        </Header>
      }
    >
      <SpaceBetween size="l">
        <Overview taskDefinition={taskDefinition} />
        <Tabs
          ariaLabel="Parts of the task definition"
          activeTabId={tab}
          onChange={({ detail }) => setTab(detail.activeTabId)}
          tabs={[
            {
              id: 'containers',
              label: 'Containers',
              content: (
                <SpaceBetween size="l">
                  <ContainersTable containers={taskDefinition.containerDefinitions ?? []} />
                  <VariablesTable containers={taskDefinition.containerDefinitions ?? []} />
                </SpaceBetween>
              ),
            },
            { id: 'storage', label: 'Storage', content: <StorageTable taskDefinition={taskDefinition} /> },
            { id: 'tags', label: 'Tags', content: <TagsTable tags={tags} what="revision" /> },
            {
              id: 'json',
              label: 'JSON',
              content: <JsonPanel value={input} name={`${family}-${revision}`} />,
            },
            {
              id: 'preflight',
              label: 'Preflight',
              content: (
                <Suspense fallback={<PageLoading />}>
                  <PreflightPanel taskDefinition={input} placeOf={(path) => issuePlace(path, input)} />
                </Suspense>
              ),
            },
          ]}
        />
      </SpaceBetween>
      {deregistering && (
        <DeregisterModal family={family} revision={revision} onDismiss={() => setDeregistering(false)} />
      )}
    </ContentLayout>
  );
}
