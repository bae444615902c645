import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ServiceDetail } from '@purser/contract';
import { CopyableArn } from '../../../components/CopyableArn.tsx';
import { formatDate } from '../../../components/format-date.ts';
import { RevisionLink } from '../../../components/RevisionLink.tsx';
import { RolloutState, RunState, taskCounts } from '../../../components/RunState.tsx';
import { LongText } from '../../../ui/LongText.tsx';
import { RedeployChoice } from './RedeployChoice.tsx';

/** What a service is as a whole, and how far it is. */
export function ServiceOverview({ service }: { service: ServiceDetail }) {
  const { launchType, capacityProviders, platformVersion } = service;
  return (
    <Container header={<Header variant="h2">Overview</Header>}>
      <SpaceBetween size="l">
        <KeyValuePairs
          columns={1}
          items={[{ label: 'ARN', value: <CopyableArn arn={service.serviceArn} /> }]}
        />
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Status', value: <RunState state={service.status} /> },
            { label: 'Tasks', value: taskCounts(service) },
            { label: 'Last deployment', value: <RolloutState deployment={service.deployments[0]} /> },
            { label: 'Task definition', value: <RevisionLink arn={service.taskDefinitionArn} /> },
            {
              label: 'Launch type or capacity provider',
              value: <LongText>{launchType ?? (capacityProviders.join(', ') || '-')}</LongText>,
            },
            { label: 'Platform version', value: platformVersion ?? '-' },
            { label: 'Scheduling strategy', value: service.schedulingStrategy },
            { label: 'Created', value: formatDate(service.createdAt) },
            { label: 'After a secret has changed', value: <RedeployChoice service={service} /> },
          ]}
        />
      </SpaceBetween>
    </Container>
  );
}
