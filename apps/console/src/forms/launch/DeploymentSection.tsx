import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormContext } from 'react-hook-form';
import { CheckboxField } from '../../components/fields/CheckboxField.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { SelectField } from '../../components/fields/SelectField.tsx';
import { TextField } from '../../components/fields/TextField.tsx';
import { ToggleField } from '../../components/fields/ToggleField.tsx';
import type { CreateServiceForm } from './launch-model.ts';

const STRATEGIES = [
  { value: 'REPLICA', label: 'Replica', description: 'A number of tasks, spread over the cluster.' },
  { value: 'DAEMON', label: 'Daemon', description: 'One task on each container instance.' },
];

/** The name of a service, how many tasks it has, and how they are replaced. */
export function DeploymentSection() {
  const { watch } = useFormContext<CreateServiceForm>();
  const [schedulingStrategy, circuitBreaker, alarms] = watch([
    'schedulingStrategy',
    'circuitBreaker',
    'alarms',
  ]);
  const isReplica = schedulingStrategy === 'REPLICA';
  return (
    <Container header={<Header variant="h2">Deployment configuration</Header>}>
      <SpaceBetween size="l">
        <ColumnLayout columns={2}>
          <TextField name="serviceName" label="Service name" />
          <SelectField name="schedulingStrategy" label="Scheduling strategy" choices={STRATEGIES} />
          {isReplica && <NumberField name="desiredCount" label="Desired tasks" />}
          <NumberField
            name="gracePeriod"
            label="Health check grace period"
            optional
            constraintText="In seconds; only with a load balancer."
          />
          <NumberField
            name="minimumHealthyPercent"
            label="Min running tasks %"
            description="Of the desired tasks, so many stay while they are replaced."
          />
          <NumberField
            name="maximumPercent"
            label="Max running tasks %"
            description="So many may be there for a while."
          />
        </ColumnLayout>
        {isReplica && <ToggleField name="zoneRebalancing">Turn on Availability Zone rebalancing</ToggleField>}
        <ToggleField
          name="circuitBreaker"
          description="ECS gives a deployment up whose tasks do not reach a steady state."
        >
          Use the Amazon ECS deployment circuit breaker
        </ToggleField>
        {circuitBreaker && <CheckboxField name="rollback">Rollback on failures</CheckboxField>}
        <ToggleField
          name="alarms"
          description="ECS gives a deployment up while one of these CloudWatch alarms is in ALARM."
        >
          Use CloudWatch alarms
        </ToggleField>
        {alarms && (
          <TextField name="alarmNames" label="CloudWatch alarm names" constraintText="With commas between." />
        )}
        {alarms && <CheckboxField name="alarmRollback">Rollback on alarms</CheckboxField>}
        <ToggleField
          name="enableExecuteCommand"
          description="Lets people with the right open a shell in a container. They see its secrets."
        >
          Turn on ECS Exec
        </ToggleField>
      </SpaceBetween>
    </Container>
  );
}
