import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { clusterTasksQuery } from '../../api/cluster-queries.ts';
import type { ClusterSearch } from '../../search.ts';
import { FoundRows } from './FoundRows.tsx';
import { findTasks, TASK_STATES } from './list-filters.ts';
import { taskColumns } from './task-columns.tsx';

interface Props {
  cluster: string;
  /** Only the tasks of this service. */
  service?: string;
  search: string;
  state: ClusterSearch['state'];
  onChange: (search: Omit<ClusterSearch, 'view'>) => void;
}

/** The tasks of a cluster or of a service, also those that stopped lately. */
export function TaskList({ cluster, service, search, state, onChange }: Props) {
  const query = useQuery(clusterTasksQuery(cluster, service));
  const rows = useMemo(() => findTasks(query.data ?? [], { search, state }), [query.data, search, state]);
  const columns = useMemo(() => taskColumns(cluster, service !== undefined), [cluster, service]);
  return (
    <FoundRows
      what="tasks"
      label="Tasks"
      query={query}
      rows={rows}
      columns={columns}
      keyOf={({ taskArn }) => taskArn}
      looked={{ search, state }}
      states={TASK_STATES}
      onChange={onChange}
      empty="Nothing runs here. ECS shows a stopped task for an hour or more."
    />
  );
}
