import type { RowCell } from '../../../components/fields/FieldRow.tsx';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';
import { RowsField } from '../../../components/fields/RowsField.tsx';
import { SelectField } from '../../../components/fields/SelectField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';

const NAMES = ['placementConstraints'];
const TYPES = [{ value: 'memberOf', label: 'memberOf' }];
const COLUMNS = [
  { label: 'Type', width: 'minmax(120px, 1fr)' },
  { label: 'Expression', width: 'minmax(0, 3fr)' },
];
const CELLS: readonly RowCell[] = [
  ({ name, item }) => <SelectField name={`${name}.type`} ariaLabel={`${item} type`} choices={TYPES} />,
  ({ name, item }) => (
    <TextField
      name={`${name}.expression`}
      ariaLabel={`${item} expression`}
      placeholder="attribute:ecs.instance-type =~ t3.*"
    />
  ),
];

/** Which container instances may run the task. */
export function PlacementConstraintsSection() {
  return (
    <FieldSection
      title="Task placement"
      optional
      names={NAMES}
      description="Constraints on the container instances that tasks are placed on."
    >
      <RowsField
        name="placementConstraints"
        item="constraint"
        columns={COLUMNS}
        cells={CELLS}
        newRow={() => ({ type: 'memberOf', expression: '', rest: {} })}
        addText="Add constraint"
        empty="No constraint."
      />
    </FieldSection>
  );
}
