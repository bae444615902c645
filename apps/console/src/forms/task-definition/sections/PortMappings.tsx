import { useEffect, useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import type { RowCell } from '../../../components/fields/FieldRow.tsx';
import { NumberField } from '../../../components/fields/NumberField.tsx';
import { RowsField } from '../../../components/fields/RowsField.tsx';
import { SelectField } from '../../../components/fields/SelectField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import type { TaskDefinitionForm } from '../form-model.ts';
import { proposePortName } from '../new-task-definition.ts';
import { useTaskEnvironment } from '../use-environment.ts';
import { FieldHeading } from './FieldHeading.tsx';

const PROTOCOLS = [
  { value: 'tcp', label: 'TCP' },
  { value: 'udp', label: 'UDP' },
  { value: '', label: 'Not set (TCP)' },
];
const APP_PROTOCOLS = [
  { value: '', label: 'None' },
  { value: 'http', label: 'HTTP' },
  { value: 'http2', label: 'HTTP2' },
  { value: 'grpc', label: 'gRPC' },
];

/** A proposed name goes along with what it was made of; a name that was typed stays. */
function PortNameField({ name, item }: { name: string; item: string }) {
  const container = name.replace(/\.portMappings\.\d+$/, '');
  const parts = useWatch<Record<string, string>>({
    name: [`${container}.name`, `${name}.containerPort`, `${name}.protocol`],
  }) as [string, string, string];
  const proposal = proposePortName(...parts);
  const previous = useRef(proposal);
  const { getValues, setValue } = useFormContext();
  useEffect(() => {
    if (previous.current !== proposal && getValues(`${name}.name`) === previous.current) {
      setValue(`${name}.name`, proposal);
    }
    previous.current = proposal;
  }, [name, proposal, getValues, setValue]);
  return <TextField name={`${name}.name`} ariaLabel={`${item} port name`} placeholder={proposal} />;
}

const COLUMNS = {
  container: { label: 'Container port' },
  host: { label: 'Host port' },
  protocol: { label: 'Protocol' },
  name: { label: 'Port name', width: 'minmax(0, 2fr)' },
  app: { label: 'App protocol' },
};
const CELLS = {
  container: ({ name, item }) => (
    <NumberField name={`${name}.containerPort`} ariaLabel={`${item} container port`} />
  ),
  host: ({ name, item }) => (
    <NumberField name={`${name}.hostPort`} ariaLabel={`${item} host port`} placeholder="dynamic" />
  ),
  protocol: ({ name, item }) => (
    <SelectField name={`${name}.protocol`} ariaLabel={`${item} protocol`} choices={PROTOCOLS} />
  ),
  name: ({ name, item }) => <PortNameField name={name} item={item} />,
  app: ({ name, item }) => (
    <SelectField name={`${name}.appProtocol`} ariaLabel={`${item} app protocol`} choices={APP_PROTOCOLS} />
  ),
} satisfies Record<keyof typeof COLUMNS, RowCell>;

const parts = (withHost: boolean) =>
  (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).filter((part) => withHost || part !== 'host');
const LAYOUTS = [false, true].map((withHost) => ({
  columns: parts(withHost).map((part) => COLUMNS[part]),
  cells: parts(withHost).map((part) => CELLS[part]),
}));

/** The ports of a container. A host port is asked for where it may differ from the container's, or has been given. */
export function PortMappings({ index }: { index: number }) {
  const { networkMode } = useTaskEnvironment();
  const { getValues } = useFormContext<TaskDefinitionForm>();
  const name = `containerDefinitions.${index}.portMappings` as const;
  const given = getValues(name).some(({ hostPort }) => hostPort !== '');
  const withHost = given || !['awsvpc', 'none'].includes(networkMode);
  const layout = LAYOUTS[withHost ? 1 : 0];
  const newRow = () => ({
    containerPort: '80',
    hostPort: '',
    protocol: 'tcp',
    name: proposePortName(getValues(`containerDefinitions.${index}.name`), '80', 'tcp'),
    appProtocol: 'http',
    rest: {},
  });
  return (
    <FieldHeading
      title="Port mappings"
      description="Add port mappings to allow the container to access ports on the host to send or receive traffic."
    >
      <RowsField
        name={name}
        item="port mapping"
        columns={layout?.columns ?? []}
        cells={layout?.cells ?? []}
        newRow={newRow}
        addText="Add more port mappings"
        empty="No port mapping."
      />
    </FieldHeading>
  );
}
