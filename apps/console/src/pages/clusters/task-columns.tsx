import type { TaskSummary } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { formatDate } from '../../components/format-date.ts';
import { RevisionLink } from '../../components/RevisionLink.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { TaskState } from '../../components/RunState.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import type { VirtualColumn } from '../../ui/VirtualRow.tsx';

const OF_SERVICE = 'service:';

/** The service of a task, or whatever else started it. */
function Origin({ cluster, task: { group = '', startedBy } }: { cluster: string; task: TaskSummary }) {
  if (!group.startsWith(OF_SERVICE)) return <LongText>{startedBy || group || '-'}</LongText>;
  const service = group.slice(OF_SERVICE.length);
  return (
    <RouteLink href={paths.service({ cluster, service })}>
      <LongText>{service}</LongText>
    </RouteLink>
  );
}

/** The columns of a list of tasks; those of one service leave out what is the same for all. */
export function taskColumns(cluster: string, isOfService: boolean): VirtualColumn<TaskSummary>[] {
  const origin: VirtualColumn<TaskSummary> = {
    id: 'origin',
    header: 'Service or starter',
    track: 'minmax(0, 2fr)',
    cell: (task) => <Origin cluster={cluster} task={task} />,
  };
  return [
    {
      id: 'task',
      header: 'Task',
      track: 'minmax(0, 3fr)',
      isRowHeader: true,
      cell: ({ taskArn }) => (
        <RouteLink href={paths.task({ cluster, task: nameOfArn(taskArn) })}>
          <LongText>{nameOfArn(taskArn)}</LongText>
        </RouteLink>
      ),
    },
    { id: 'status', header: 'Last status', track: '150px', cell: (task) => <TaskState task={task} /> },
    ...(isOfService ? [] : [origin]),
    {
      id: 'revision',
      header: 'Task definition',
      track: 'minmax(0, 2fr)',
      cell: ({ taskDefinitionArn }) => <RevisionLink arn={taskDefinitionArn} />,
    },
    {
      id: 'started',
      header: 'Started',
      track: '110px',
      wideOnly: true,
      cell: ({ startedAt }) => formatDate(startedAt),
    },
    {
      id: 'why',
      header: 'Why it stopped',
      track: 'minmax(0, 4fr)',
      cell: ({ failures, stoppedReason }) => (
        <LongText>{failures[0]?.cause ?? stoppedReason ?? '-'}</LongText>
      ),
    },
  ];
}
