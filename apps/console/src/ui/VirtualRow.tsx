import { memo, type ReactNode } from 'react';

/** A column of a table whose rows are only there while they are on the screen. */
export interface VirtualColumn<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Its share of the width, as a track of a CSS grid. */
  track: string;
  /** The one that names its row. */
  isRowHeader?: boolean;
  /** Left out where the table is narrow. */
  wideOnly?: boolean;
  /** The first one, with what selects its row: it stays beside the others where they stand on several lines. */
  isSelection?: boolean;
}

/** The class of a cell of a column. */
export const classOf = ({
  wideOnly,
  isSelection,
}: Pick<VirtualColumn<never>, 'wideOnly' | 'isSelection'>) => {
  if (isSelection) return 'purser-selection';
  return wideOnly ? 'purser-wide-only' : undefined;
};

interface Props<Row> {
  row: Row;
  columns: readonly VirtualColumn<Row>[];
  index: number;
  /** Pixels from the top of the rows. */
  offset: number;
  measure: (element: HTMLElement | null) => void;
}

function RowOfTable<Row>({ row, columns, index, offset, measure }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of HTML does not leave out rows.
    // biome-ignore lint/a11y/useFocusableInteractive: what can be used in it has the focus
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      ref={measure}
      className="purser-virtual-row"
      style={{ transform: `translateY(${offset}px)` }}
    >
      {columns.map((column) => (
        <div key={column.id} role={column.isRowHeader ? 'rowheader' : 'cell'} className={classOf(column)}>
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** A row of a virtual table. Scrolling renders only the rows that come in. */
export const VirtualRow = memo(RowOfTable) as typeof RowOfTable;
