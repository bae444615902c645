import { memo, type ReactNode, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { RowCell } from '../../../components/fields/FieldRow.tsx';
import { RowsField } from '../../../components/fields/RowsField.tsx';
import { SecretField } from '../../../components/fields/SecretField.tsx';
import { SelectField } from '../../../components/fields/SelectField.tsx';
import { TextField } from '../../../components/fields/TextField.tsx';
import { whenReleased } from '../../../ui/when-released.ts';
import type { VariableRow } from '../codec/variables.ts';
import { MoveValueButton } from './MoveValueButton.tsx';

const TYPES = [
  { value: 'Value', label: 'Value' },
  { value: 'ValueFrom', label: 'ValueFrom' },
];

/** The value, or the reference to a parameter or secret: the row's value type decides. */
const VariableValue = memo(function VariableValue({ name, item }: { name: string; item: string }) {
  const type = useWatch<Record<string, string>>({ name: `${name}.type` });
  const field = { name: `${name}.value`, ariaLabel: `${item} value` };
  return type === 'ValueFrom' ? <SecretField {...field} /> : <PlainValue row={name} field={field} />;
});

/** A plain value; a row that is in use offers to move it, unless a warning does already. */
function PlainValue({ row, field }: { row: string; field: { name: string; ariaLabel: string } }) {
  const [used, setUsed] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only sees that a control inside gets the focus
    <div onFocus={() => whenReleased(() => setUsed(true))}>
      <TextField {...field} />
      {used && <MoveValueButton row={row} item={field.ariaLabel} />}
    </div>
  );
}

const COLUMNS = [
  { label: 'Key', width: 'minmax(0, 3fr)' },
  { label: 'Value type', width: 'minmax(136px, 1fr)' },
  { label: 'Value', width: 'minmax(0, 4fr)' },
];
const CELLS: readonly RowCell[] = [
  ({ name, item }) => <TextField name={`${name}.key`} ariaLabel={`${item} key`} />,
  ({ name, item }) => <SelectField name={`${name}.type`} ariaLabel={`${item} value type`} choices={TYPES} />,
  ({ name, item }) => <VariableValue name={name} item={item} />,
];

interface Props {
  name: string;
  item: string;
  addText: string;
  empty?: string;
  /** Beside the button that adds a row. */
  actions?: ReactNode;
}

/** Rows of Key, Value type and Value: the console's one list for plain values and references to secrets. */
export function VariableRows(props: Props) {
  return (
    <RowsField
      {...props}
      columns={COLUMNS}
      cells={CELLS}
      newRow={(): VariableRow => ({ key: '', type: 'Value', value: '', rest: {} })}
    />
  );
}
