import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ServiceDetail } from '@purser/contract';
import { nameOfArn } from '@purser/task-definition';
import { TagsTable } from '../../../components/tags/TagsTable.tsx';
import { LongText } from '../../../ui/LongText.tsx';

const percent = (value: number | undefined) => (value === undefined ? '-' : `${value}%`);

function breakerOf({ circuitBreaker }: ServiceDetail): string {
  if (!circuitBreaker?.enable) return 'Turned off';
  return circuitBreaker.rollback ? 'Turned on, rolls back' : 'Turned on, does not roll back';
}

const portOf = ({ containerName = '', containerPort }: ServiceDetail['loadBalancers'][number]) =>
  containerPort === undefined ? containerName : `${containerName}:${containerPort}`;

const targetOf = (balancer: ServiceDetail['loadBalancers'][number]) =>
  [portOf(balancer), nameOfArn(balancer.targetGroupArn ?? '')].filter(Boolean).join(' ');

/** How a service is deployed and where its tasks run. */
export function Configuration({ service }: { service: ServiceDetail }) {
  const { network, loadBalancers } = service;
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Deployment</Header>}>
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Deployment controller', value: service.deploymentController },
            { label: 'Circuit breaker', value: breakerOf(service) },
            { label: 'Minimum healthy percent', value: percent(service.minimumHealthyPercent) },
            { label: 'Maximum percent', value: percent(service.maximumPercent) },
            { label: 'ECS Exec', value: service.enableExecuteCommand ? 'Turned on' : 'Turned off' },
          ]}
        />
      </Container>
      <Container header={<Header variant="h2">Network</Header>}>
        <KeyValuePairs
          columns={4}
          items={[
            { label: 'Subnets', value: <LongText>{network?.subnets.join(', ') || '-'}</LongText> },
            {
              label: 'Security groups',
              value: <LongText>{network?.securityGroups.join(', ') || '-'}</LongText>,
            },
            {
              label: 'Public IP',
              value: network === undefined ? '-' : network.assignPublicIp ? 'Turned on' : 'Turned off',
            },
            {
              label: 'Load balancers',
              value: <LongText>{loadBalancers.map(targetOf).join(', ') || '-'}</LongText>,
            },
          ]}
        />
      </Container>
      <TagsTable tags={service.tags} what="service" />
    </SpaceBetween>
  );
}
