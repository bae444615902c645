import { LongText } from './LongText.tsx';
import './plain-table.css';

interface Props {
  /** What the rows are; shown over the table. */
  title: string;
  /** The table's name where the title alone is not unique on the page. */
  label: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** The columns whose cells are sentences; all others hold names and code. */
  prose?: readonly string[];
}

/** A small table to read: light enough for hundreds of rows, and never wider than its place. */
export function PlainTable({ title, label, columns, rows, prose = [] }: Props) {
  return (
    <div className="purser-plain-table">
      <table aria-label={label}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may be alike, and rows do not move
            <tr key={row}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row">
                    <LongText code={!prose.includes(columns[0] ?? '')}>{cell}</LongText>
                  </th>
                ) : (
                  <td key={columns[index]}>
                    <LongText code={!prose.includes(columns[index] ?? '')}>{cell}</LongText>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
