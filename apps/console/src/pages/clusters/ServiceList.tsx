import Button from '@cloudscape-design/components/button';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { clusterServicesQuery } from '../../api/cluster-queries.ts';
import { useFollow } from '../../layout/use-follow.ts';
import { paths } from '../../paths.ts';
import type { ClusterSearch } from '../../search.ts';
import { FoundRows } from './FoundRows.tsx';
import { findServices, SERVICE_STATES } from './list-filters.ts';
import { serviceColumns } from './service-columns.tsx';

interface Props {
  cluster: string;
  search: string;
  state: ClusterSearch['state'];
  onChange: (search: Omit<ClusterSearch, 'view'>) => void;
}

/** The services of a cluster; several can be deployed anew together. */
export function ServiceList({ cluster, search, state, onChange }: Props) {
  const follow = useFollow();
  const query = useQuery(clusterServicesQuery(cluster));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => findServices(query.data ?? [], { search, state }), [query.data, search, state]);
  const columns = useMemo(
    () =>
      serviceColumns({
        cluster,
        selected,
        toggle: (name) =>
          setSelected((before) => {
            const after = new Set(before);
            if (!after.delete(name)) after.add(name);
            return after;
          }),
      }),
    [cluster, selected],
  );
  // What was selected may have been deleted, or be hidden by a filter.
  const services = rows
    .filter(({ serviceName }) => selected.has(serviceName))
    .map(({ serviceName: service }) => ({ cluster, service }));
  return (
    <FoundRows
      what="services"
      label="Services"
      query={query}
      rows={rows}
      columns={columns}
      keyOf={({ serviceArn }) => serviceArn}
      looked={{ search, state }}
      states={SERVICE_STATES}
      onChange={onChange}
      empty="No service runs in this cluster."
      actions={
        <Button
          disabled={services.length === 0}
          {...(services.length > 0 && { href: paths.newRollout({ services }) })}
          onFollow={follow}
        >
          Force new deployment{services.length > 0 && ` (${services.length})`}
        </Button>
      }
    />
  );
}
