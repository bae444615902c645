import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import Table from '@cloudscape-design/components/table';
import type { StoppedTask } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { clustersQuery, stoppedTasksQuery } from '../../api/queries.ts';
import { ApiErrorAlert } from '../../components/ApiErrorAlert.tsx';
import { counterOf } from '../../components/count-of.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { formatDate } from '../../components/format-date.ts';
import { MoreButton } from '../../components/MoreButton.tsx';
import { RefreshButton } from '../../components/RefreshButton.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { LongText } from '../../ui/LongText.tsx';

interface Props {
  /** Empty until it is known. */
  cluster: string;
  family: string | undefined;
  selected: string | undefined;
  onChange: (search: { cluster?: string; family?: string; task?: string }) => void;
  onSelect: (task: StoppedTask) => void;
}

/** The tasks of a cluster that stopped in the last hour, each with the first cause of it. */
export function StoppedTasks({ cluster, family, selected, onChange, onSelect }: Props) {
  const clusters = useQuery(clustersQuery());
  const pages = useInfiniteQuery(stoppedTasksQuery({ cluster, ...(family && { family }) }));
  const tasks = pages.data?.pages.flatMap((page) => page.tasks) ?? [];
  const names = clusters.data?.clusters.map(({ clusterName }) => clusterName) ?? [];
  if (pages.isError) return <ApiErrorAlert error={pages.error} />;
  return (
    <Table
      wrapLines
      trackBy="taskArn"
      items={tasks}
      selectionType="single"
      selectedItems={tasks.filter(({ taskArn }) => nameOfArn(taskArn) === selected)}
      onSelectionChange={({ detail }) => detail.selectedItems[0] && onSelect(detail.selectedItems[0])}
      onRowClick={({ detail }) => onSelect(detail.item)}
      loading={pages.isPending}
      loadingText="Loading stopped tasks"
      ariaLabels={{
        tableLabel: 'Stopped tasks',
        selectionGroupLabel: 'Select a task',
        itemSelectionLabel: (_, { taskArn }) => `Explain task ${nameOfArn(taskArn)}`,
      }}
      columnDefinitions={[
        {
          id: 'task',
          header: 'Task',
          isRowHeader: true,
          minWidth: 150,
          cell: ({ taskArn }) => <LongText>{nameOfArn(taskArn)}</LongText>,
        },
        {
          id: 'revision',
          header: 'Revision',
          minWidth: 140,
          cell: ({ taskDefinitionArn }) => <LongText>{nameOfArn(taskDefinitionArn)}</LongText>,
        },
        { id: 'stopped', header: 'Stopped', minWidth: 130, cell: ({ stoppedAt }) => formatDate(stoppedAt) },
        {
          id: 'reason',
          header: 'Stopped reason',
          minWidth: 260,
          cell: ({ failures, stoppedReason = '-' }) => (
            <LongText>{failures[0]?.cause ?? stoppedReason}</LongText>
          ),
        },
      ]}
      header={
        <Header
          variant="h2"
          counter={counterOf(tasks, pages)}
          description="ECS shows a stopped task for an hour or more. Select one to see why it stopped."
          actions={<RefreshButton query={pages} />}
        >
          Stopped tasks
        </Header>
      }
      filter={
        <div className="purser-filters">
          <SearchBox
            label="Find by family"
            placeholder="Task definition family"
            value={family ?? ''}
            onSearch={(text) => onChange({ cluster, ...(text && { family: text }) })}
          />
          <Select
            ariaLabel="Cluster"
            selectedOption={{ value: cluster }}
            options={[...new Set([cluster, ...names])].filter(Boolean).map((value) => ({ value }))}
            onChange={({ detail }) =>
              onChange({ cluster: detail.selectedOption.value ?? cluster, ...(family && { family }) })
            }
          />
        </div>
      }
      empty={
        <EmptyState
          title="No stopped tasks"
          text="No task of this cluster and family has stopped in the last hour."
        />
      }
      footer={
        <Box textAlign="center">
          <MoreButton query={pages} what="tasks" />
        </Box>
      }
    />
  );
}
