import Checkbox from '@cloudscape-design/components/checkbox';
import type { ServiceSummary } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { formatDate } from '../../components/format-date.ts';
import { RevisionLink } from '../../components/RevisionLink.tsx';
import { RouteLink } from '../../components/RouteLink.tsx';
import { RolloutState, RunState, taskCounts } from '../../components/RunState.tsx';
import { paths } from '../../paths.ts';
import { LongText } from '../../ui/LongText.tsx';
import type { VirtualColumn } from '../../ui/VirtualRow.tsx';

interface Selection {
  cluster: string;
  selected: ReadonlySet<string>;
  toggle: (name: string) => void;
}

/** The revisions that a service runs: more than one while it is deployed. */
function Revisions({ service: { deployments, taskDefinitionArn } }: { service: ServiceSummary }) {
  const arns = new Set([taskDefinitionArn, ...deployments.map((deployment) => deployment.taskDefinitionArn)]);
  return [...arns].map((arn) => (
    <div key={arn}>
      <RevisionLink arn={arn} />
    </div>
  ));
}

/** The columns of a list of services. */
export function serviceColumns({ cluster, selected, toggle }: Selection): VirtualColumn<ServiceSummary>[] {
  return [
    {
      id: 'select',
      header: <span className="purser-visually-hidden">Selected</span>,
      track: '24px',
      isSelection: true,
      cell: ({ serviceName }) => (
        <Checkbox
          ariaLabel={`Select ${serviceName}`}
          checked={selected.has(serviceName)}
          onChange={() => toggle(serviceName)}
        />
      ),
    },
    {
      id: 'name',
      header: 'Service',
      track: 'minmax(0, 3fr)',
      isRowHeader: true,
      cell: ({ serviceName }) => (
        <RouteLink href={paths.service({ cluster, service: serviceName })}>
          <LongText>{serviceName}</LongText>
        </RouteLink>
      ),
    },
    { id: 'status', header: 'Status', track: '100px', cell: ({ status }) => <RunState state={status} /> },
    { id: 'tasks', header: 'Tasks', track: '130px', cell: taskCounts },
    {
      id: 'rollout',
      header: 'Last deployment',
      track: '140px',
      cell: ({ deployments }) => <RolloutState deployment={deployments[0]} />,
    },
    {
      id: 'revision',
      header: 'Task definition',
      track: 'minmax(0, 3fr)',
      cell: (service) => <Revisions service={service} />,
    },
    {
      id: 'deployed',
      header: 'Deployed',
      track: '110px',
      wideOnly: true,
      cell: ({ deployments }) => formatDate(deployments[0]?.createdAt),
    },
    {
      id: 'compute',
      header: 'Launch type',
      track: '110px',
      wideOnly: true,
      cell: ({ launchType, capacityProviders }) => (
        <LongText>{launchType ?? (capacityProviders.map(nameOfArn).join(', ') || '-')}</LongText>
      ),
    },
  ];
}
