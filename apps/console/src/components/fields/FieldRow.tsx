import Button from '@cloudscape-design/components/button';
import { memo, type ReactNode } from 'react';
import { useScopedName } from './FieldScope.tsx';

/** Gives the control of a row's column; `item` names the row, as in "environment variable 2". */
export type RowCell = (row: { name: string; item: string; disabled: boolean }) => ReactNode;

interface Props {
  name: string;
  item: string;
  columns: readonly { label: string }[];
  cells: readonly RowCell[];
  disabled: boolean;
  onRemove: () => void;
}

/** One row; it renders anew only when it moves in its list. */
export const FieldRow = memo(
  function FieldRow({ name, item, columns, cells, disabled, onRemove }: Props) {
    const removeName = useScopedName(item);
    return (
      <div className="purser-row">
        {cells.map((cell, index) => (
          <div key={columns[index]?.label ?? index}>
            <span className="purser-cell-label" aria-hidden="true">
              {columns[index]?.label}
            </span>
            {cell({ name, item, disabled })}
          </div>
        ))}
        <Button formAction="none" disabled={disabled} ariaLabel={`Remove ${removeName}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    );
  },
  // `onRemove` removes by the index that `name` has, so an older one of the same name does the same.
  (before, after) =>
    before.name === after.name && before.disabled === after.disabled && before.cells === after.cells,
);
