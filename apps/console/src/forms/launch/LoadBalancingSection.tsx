import type { TaskDefinition } from '@purser/task-definition';
import { useMemo } from 'react';
import type { RowCell } from '../../components/fields/FieldRow.tsx';
import { FieldSection } from '../../components/fields/FieldSection.tsx';
import { RowsField } from '../../components/fields/RowsField.tsx';
import { SelectField } from '../../components/fields/SelectField.tsx';
import { TextField } from '../../components/fields/TextField.tsx';

const COLUMNS = [{ label: 'Target group ARN' }, { label: 'Container to load balance' }];

/** The target groups that a service registers its tasks with. */
export function LoadBalancingSection({ definition }: { definition: TaskDefinition }) {
  const ports = useMemo(
    () =>
      (definition.containerDefinitions ?? []).flatMap(({ name, portMappings = [] }) =>
        portMappings.flatMap(({ containerPort }) =>
          containerPort === undefined
            ? []
            : [{ value: `${name}:${containerPort}`, label: `${name}:${containerPort}` }],
        ),
      ),
    [definition],
  );
  const cells = useMemo<readonly RowCell[]>(
    () => [
      ({ name, item }) => (
        <TextField
          name={`${name}.targetGroupArn`}
          ariaLabel={`${item} ARN`}
          placeholder="arn:aws:elasticloadbalancing:…:targetgroup/…"
        />
      ),
      ({ name, item }) => (
        <SelectField name={`${name}.target`} ariaLabel={`${item} container`} choices={ports} />
      ),
    ],
    [ports],
  );
  return (
    <FieldSection
      title="Load balancing"
      optional
      description="Target groups of an Application or Network Load Balancer."
      names={['loadBalancers']}
      variant="container"
      headingTag="h2"
    >
      <RowsField
        name="loadBalancers"
        item="target group"
        columns={COLUMNS}
        cells={cells}
        newRow={() => ({ targetGroupArn: '', target: ports[0]?.value ?? '' })}
        addText="Add target group"
        empty={
          ports.length === 0
            ? 'No container of this definition has a port that could be load balanced.'
            : 'No target group.'
        }
        disabled={ports.length === 0}
      />
    </FieldSection>
  );
}
