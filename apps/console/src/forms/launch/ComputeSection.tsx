import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useFormContext } from 'react-hook-form';
import { clustersQuery } from '../../api/launch-target-queries.ts';
import { ComboField } from '../../components/fields/ComboField.tsx';
import type { RowCell } from '../../components/fields/FieldRow.tsx';
import { NumberField } from '../../components/fields/NumberField.tsx';
import { RowsField } from '../../components/fields/RowsField.tsx';
import { SelectField } from '../../components/fields/SelectField.tsx';
import { statusOf } from '../../components/preflight/network-options.ts';
import type { LaunchForm } from './launch-model.ts';

const COMPUTE = [
  { value: 'strategy', label: 'Capacity provider strategy' },
  { value: 'launch-type', label: 'Launch type' },
];
const LAUNCH_TYPES = [
  { value: 'FARGATE', label: 'FARGATE' },
  { value: 'EC2', label: 'EC2' },
  { value: 'EXTERNAL', label: 'EXTERNAL' },
];
const PROVIDERS = [{ value: 'FARGATE' }, { value: 'FARGATE_SPOT' }];
const VERSIONS = [{ value: 'LATEST' }, { value: '1.4.0' }, { value: '1.3.0' }];
const COLUMNS = [{ label: 'Capacity provider' }, { label: 'Base' }, { label: 'Weight' }];
const CELLS: readonly RowCell[] = [
  ({ name, item }) => <ComboField name={`${name}.capacityProvider`} ariaLabel={item} options={PROVIDERS} />,
  ({ name, item }) => <NumberField name={`${name}.base`} ariaLabel={`${item} base`} placeholder="0" />,
  ({ name, item }) => <NumberField name={`${name}.weight`} ariaLabel={`${item} weight`} placeholder="0" />,
];

/** The cluster, and on what tasks run there. */
export function ComputeSection() {
  const { watch } = useFormContext<LaunchForm>();
  const [compute, launchType, strategy] = watch(['compute', 'launchType', 'strategy']);
  const clusters = useQuery(clustersQuery());
  const onFargate =
    compute === 'launch-type'
      ? launchType === 'FARGATE'
      : strategy.some(({ capacityProvider }) => capacityProvider.startsWith('FARGATE'));
  return (
    <Container header={<Header variant="h2">Environment</Header>}>
      <SpaceBetween size="l">
        <ColumnLayout columns={2}>
          <ComboField
            name="cluster"
            label="Existing cluster"
            description="The name or ARN of the cluster."
            options={(clusters.data ?? []).map(({ clusterName }) => ({ value: clusterName }))}
            statusType={statusOf(clusters)}
            placeholder="default"
            empty="No clusters"
          />
          <SelectField
            name="compute"
            label="Compute options"
            description="How capacity is found for the tasks."
            choices={COMPUTE}
          />
          {compute === 'launch-type' && (
            <SelectField name="launchType" label="Launch type" choices={LAUNCH_TYPES} />
          )}
          {onFargate && (
            <ComboField
              name="platformVersion"
              label="Platform version"
              options={VERSIONS}
              placeholder="LATEST"
            />
          )}
        </ColumnLayout>
        {compute === 'strategy' && (
          <RowsField
            name="strategy"
            item="capacity provider"
            columns={COLUMNS}
            cells={CELLS}
            newRow={() => ({ capacityProvider: '', base: '', weight: '1' })}
            addText="Add capacity provider"
            empty="No capacity provider: the cluster's default strategy is used."
          />
        )}
      </SpaceBetween>
    </Container>
  );
}
