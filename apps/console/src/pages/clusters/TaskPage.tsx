import Button from '@cloudscape-design/components/button';
import ContentLayout from '@cloudscape-design/components/content-layout';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { taskQuery } from '../../api/cluster-queries.ts';
import { LiveStatus } from '../../components/live/LiveStatus.tsx';
import { LiveTroubles } from '../../components/live/LiveTroubles.tsx';
import { useLiveCluster } from '../../components/live/use-live-cluster.ts';
import { TagsTable } from '../../components/tags/TagsTable.tsx';
import { StopTaskModal } from '../../forms/StopTaskModal.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { Containers } from './task/Containers.tsx';
import { Environment } from './task/Environment.tsx';
import { TaskOverview } from './task/TaskOverview.tsx';
import { WhyStopped } from './task/WhyStopped.tsx';

const route = getRouteApi('/clusters/$cluster/tasks/$task');

/** One task: how it is, why it stopped, its containers and what they were started with. */
export function TaskPage() {
  const { cluster, task: id } = route.useParams();
  const { data: task } = useSuspenseQuery(taskQuery({ cluster, task: id }));
  const live = useLiveCluster({ cluster, task: id });
  const [stopping, setStopping] = useState(false);
  return (
    <ContentLayout
      header={
        <Header
          variant="h1"
          actions={
            <SpaceBetween direction="horizontal" size="xs" alignItems="center">
              <LiveStatus live={live} />
              <Button disabled={task.desiredStatus === 'STOPPED'} onClick={() => setStopping(true)}>
                Stop
              </Button>
            </SpaceBetween>
          }
        >
          <LongText>{id}</LongText>
        </Header>
      }
    >
      <SpaceBetween size="l">
        <LiveTroubles live={live} />
        {task.stopCode !== undefined && <WhyStopped task={task} />}
        <TaskOverview cluster={cluster} task={task} />
        <Containers containers={task.containers} />
        <Environment cluster={cluster} task={id} />
        <TagsTable tags={task.tags} what="task" />
      </SpaceBetween>
      {stopping && (
        <StopTaskModal cluster={cluster} task={id} group={task.group} onDismiss={() => setStopping(false)} />
      )}
    </ContentLayout>
  );
}
