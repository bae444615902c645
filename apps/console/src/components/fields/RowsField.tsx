import Box from '@cloudscape-design/components/box';
import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type CSSProperties, Fragment, type ReactNode, useRef } from 'react';
import { useFieldArray } from 'react-hook-form';
import { FieldRow, type RowCell } from './FieldRow.tsx';
import { useScopedSuffix } from './FieldScope.tsx';
import { FieldText } from './FieldText.tsx';
import { gapsOf, useProgressiveRows } from './use-progressive-rows.ts';

/** Fixed, so that the line of labels has the columns of the rows. */
const REMOVE_WIDTH = '112px';
/** From here on, rows off screen are left unpainted. */
const LONG = 40;
/** About what a row takes, for the page to keep its height while rows are still to come. */
const ROW_HEIGHT = 50;

interface Props {
  /** The list's path in the form. */
  name: string;
  /** What one row is, as in "environment variable"; it names the row's controls. */
  item: string;
  columns: readonly { label: string; width?: string }[];
  /** Gives the control of each column; `key` is the row's own, stable over removals. Must not change between renders. */
  cells: readonly RowCell[];
  newRow: () => object;
  addText: string;
  empty?: ReactNode;
  disabled?: boolean;
  actions?: ReactNode;
}

/** A list of rows of fields under one line of labels. */
export function RowsField({ name, item, columns, cells, newRow, addText, empty, disabled, actions }: Props) {
  const { fields, append, remove } = useFieldArray({ name });
  const addButton = useRef<ButtonProps.Ref>(null);
  const addName = useScopedSuffix(addText.includes(item) ? addText : `${addText}: ${item}`);
  const isShown = useProgressiveRows(name, fields.length);
  const gaps = gapsOf(fields.length, isShown);
  const grid = [...columns.map(({ width }) => width ?? 'minmax(0, 1fr)'), REMOVE_WIDTH].join(' ');

  return (
    <div
      className={fields.length > LONG ? 'purser-rows purser-rows-long' : 'purser-rows'}
      id={`${name}.rows`}
      style={{ '--purser-columns': grid } as CSSProperties}
    >
      {fields.length === 0 && empty !== undefined && (
        <Box color="text-body-secondary" margin={{ bottom: 'xs' }}>
          {empty}
        </Box>
      )}
      {fields.length > 0 && (
        <div className="purser-rows-head" aria-hidden="true">
          {columns.map(({ label }) => (
            <div key={label}>{label}</div>
          ))}
        </div>
      )}
      {fields.map(
        (field, index) =>
          isShown(index) && (
            <Fragment key={field.id}>
              {gaps.has(index) && <div style={{ blockSize: (gaps.get(index) ?? 0) * ROW_HEIGHT }} />}
              <FieldRow
                name={`${name}.${index}`}
                item={`${item} ${index + 1}`}
                columns={columns}
                cells={cells}
                disabled={disabled ?? false}
                onRemove={() => {
                  remove(index);
                  addButton.current?.focus();
                }}
              />
            </Fragment>
          ),
      )}
      <FieldText name={name} />
      <SpaceBetween direction="horizontal" size="xs">
        <Button
          ref={addButton}
          formAction="none"
          ariaLabel={addName}
          disabled={disabled ?? false}
          onClick={() => append(newRow(), { shouldFocus: false })}
        >
          {addText}
        </Button>
        {actions}
      </SpaceBetween>
    </div>
  );
}
