import { CONTAINER_CONDITIONS } from '@purser/task-definition';
import type { RowCell } from '../../../components/fields/FieldRow.tsx';
import { FieldSection } from '../../../components/fields/FieldSection.tsx';
import { RowsField } from '../../../components/fields/RowsField.tsx';
import { SelectField } from '../../../components/fields/SelectField.tsx';
import { OtherContainerField } from './OtherContainerField.tsx';

const CONDITIONS = CONTAINER_CONDITIONS.map((value) => ({
  value,
  label: value.charAt(0) + value.slice(1).toLowerCase(),
}));
const COLUMNS = [{ label: 'Container' }, { label: 'Condition' }];
const CELLS: readonly RowCell[] = [
  ({ name, item }) => <OtherContainerField name={`${name}.containerName`} ariaLabel={`${item} container`} />,
  ({ name, item }) => (
    <SelectField name={`${name}.condition`} ariaLabel={`${item} condition`} choices={CONDITIONS} />
  ),
];

/** The containers that this one waits for. */
export function DependencySection({ at }: { at: string }) {
  const name = `${at}.dependsOn`;
  return (
    <FieldSection
      title="Startup dependency ordering"
      optional
      names={[name]}
      description="The containers that this one waits for at start; at shutdown the order is reversed."
    >
      <RowsField
        name={name}
        item="container dependency"
        columns={COLUMNS}
        cells={CELLS}
        newRow={() => ({ containerName: '', condition: 'START', rest: {} })}
        addText="Add container dependency"
      />
    </FieldSection>
  );
}
