import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { RanTasks } from '@purser/contract';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { RunTaskForm } from '../../forms/launch/RunTaskForm.tsx';
import { paths } from '../../paths.ts';
import { InactiveRevision } from './InactiveRevision.tsx';
import { RanTasksView } from './RanTasksView.tsx';
import { useRevision } from './use-revision.ts';

const route = getRouteApi('/task-definitions/$family/$revision/run-task');

/** Runs tasks of a revision, and then shows them. */
export function RunTaskPage() {
  const params = route.useParams();
  const { definition, name, isActive } = useRevision(params);
  const navigate = useNavigate();
  const [ran, setRan] = useState<RanTasks>();
  return (
    <ContentLayout
      header={
        <Header variant="h1" description={`Of the revision ${name}.`}>
          Run task
        </Header>
      }
    >
      <SpaceBetween size="l">
        {!isActive && <InactiveRevision name={name} />}
        {ran === undefined ? (
          <RunTaskForm
            revision={name}
            definition={definition}
            onRan={setRan}
            onCancel={() => void navigate({ to: paths.revision(params) })}
          />
        ) : (
          <RanTasksView ran={ran} onAgain={() => setRan(undefined)} />
        )}
      </SpaceBetween>
    </ContentLayout>
  );
}
