import type { RowCell } from './FieldRow.tsx';
import { RowsField } from './RowsField.tsx';
import { TextField } from './TextField.tsx';

const COLUMNS = [{ label: 'Key' }, { label: 'Value' }];
const CELLS: readonly RowCell[] = [
  ({ name, item }) => <TextField name={`${name}.key`} ariaLabel={`${item} key`} />,
  ({ name, item }) => <TextField name={`${name}.value`} ariaLabel={`${item} value`} />,
];

interface Props {
  name: string;
  /** What one pair is, as in "Docker label". */
  item: string;
  addText: string;
  empty?: string;
  /** Whether rows carry what the form has no field for. */
  withRest?: boolean;
}

/** Pairs of key and value. */
export function KeyValueRows({ withRest = false, ...props }: Props) {
  return (
    <RowsField
      {...props}
      columns={COLUMNS}
      cells={CELLS}
      newRow={() => ({ key: '', value: '', ...(withRest ? { rest: {} } : {}) })}
    />
  );
}
