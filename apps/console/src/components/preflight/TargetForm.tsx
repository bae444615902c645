import Checkbox from '@cloudscape-design/components/checkbox';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect, { type MultiselectProps } from '@cloudscape-design/components/multiselect';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { clustersQuery, servicesQuery } from '../../api/launch-target-queries.ts';
import { statusOf, useNetworkOptions } from './network-options.ts';
import { countError, type TargetDraft } from './target-draft.ts';

interface Props {
  draft: TargetDraft;
  onChange: (part: Partial<TargetDraft>) => void;
}

const NOT_CHOSEN: SelectProps.Option = { value: '', label: '-' };
const LAUNCH_TYPES: SelectProps.Option[] = [
  NOT_CHOSEN,
  { value: 'FARGATE', label: 'Fargate' },
  { value: 'EC2', label: 'EC2' },
  { value: 'EXTERNAL', label: 'External' },
];

/** Where the task is going to run: all of it may be left open, and is then not checked. */
export function TargetForm({ draft, onChange }: Props) {
  const clusters = useQuery(clustersQuery());
  const services = useQuery(servicesQuery(draft.cluster));
  const optionOf = (value: string): SelectProps.Option => ({ value, label: value || '-' });
  const names = (values: readonly string[] = []) => [NOT_CHOSEN, ...values.map(optionOf)];
  return (
    <SpaceBetween size="m">
      <ColumnLayout columns={2}>
        <FormField label="Cluster">
          <Select
            selectedOption={optionOf(draft.cluster)}
            options={names(clusters.data?.map(({ clusterName }) => clusterName))}
            filteringType="auto"
            statusType={statusOf(clusters)}
            loadingText="Loading clusters"
            errorText="The clusters could not be read"
            onChange={({ detail }) => onChange({ cluster: detail.selectedOption.value ?? '', service: '' })}
          />
        </FormField>
        <FormField label="Service" description="What it says stands for what is left open below.">
          <Select
            selectedOption={optionOf(draft.service)}
            options={names(services.data?.map(({ serviceName }) => serviceName))}
            filteringType="auto"
            disabled={draft.cluster === ''}
            statusType={statusOf(services)}
            loadingText="Loading services"
            errorText="The services could not be read"
            onChange={({ detail }) => onChange({ service: detail.selectedOption.value ?? '' })}
          />
        </FormField>
        <FormField label="Launch type">
          <Select
            selectedOption={LAUNCH_TYPES.find(({ value }) => value === draft.launchType) ?? NOT_CHOSEN}
            options={LAUNCH_TYPES}
            onChange={({ detail }) =>
              onChange({ launchType: (detail.selectedOption.value ?? '') as TargetDraft['launchType'] })
            }
          />
        </FormField>
        <FormField label="Platform version" constraintText="Fargate only; LATEST where it is left open.">
          <Input
            value={draft.platformVersion}
            placeholder="LATEST"
            onChange={({ detail }) => onChange({ platformVersion: detail.value })}
          />
        </FormField>
      </ColumnLayout>
      <NetworkFields draft={draft} onChange={onChange} />
      <FormField
        label="Number of tasks"
        description="How many tasks start at once."
        errorText={countError(draft.count)}
      >
        <Input
          value={draft.count}
          inputMode="numeric"
          placeholder="1"
          onChange={({ detail }) => onChange({ count: detail.value.trim() })}
        />
      </FormField>
    </SpaceBetween>
  );
}

function NetworkFields({ draft, onChange }: Props) {
  const { subnets, groups } = useNetworkOptions();
  const chosen = (options: readonly MultiselectProps.Option[], values: readonly string[]) =>
    values.map((value) => options.find((option) => option.value === value) ?? { value, label: value });
  const valuesOf = (options: readonly MultiselectProps.Option[]) =>
    options.flatMap(({ value }) => value ?? []);
  return (
    <SpaceBetween size="m">
      <ColumnLayout columns={2}>
        <FormField label="Subnets" description="The way from them to AWS is checked.">
          <Multiselect
            selectedOptions={chosen(subnets.options, draft.subnets)}
            options={subnets.options}
            filteringType="auto"
            statusType={subnets.statusType}
            loadingText="Loading subnets"
            errorText="The subnets could not be read"
            empty="No subnets"
            placeholder="Choose subnets"
            deselectAriaLabel={({ label }) => `Remove ${label}`}
            onChange={({ detail }) => onChange({ subnets: valuesOf(detail.selectedOptions) })}
          />
        </FormField>
        <FormField label="Security groups">
          <Multiselect
            selectedOptions={chosen(groups.options, draft.securityGroups)}
            options={groups.options}
            filteringType="auto"
            disabled={draft.subnets.length === 0}
            statusType={groups.statusType}
            loadingText="Loading security groups"
            errorText="The security groups could not be read"
            empty="No security groups"
            placeholder="Choose security groups"
            deselectAriaLabel={({ label }) => `Remove ${label}`}
            onChange={({ detail }) => onChange({ securityGroups: valuesOf(detail.selectedOptions) })}
          />
        </FormField>
      </ColumnLayout>
      <Checkbox
        checked={draft.assignPublicIp}
        disabled={draft.subnets.length === 0}
        onChange={({ detail }) => onChange({ assignPublicIp: detail.checked })}
      >
        The task gets a public IP address
      </Checkbox>
    </SpaceBetween>
  );
}
