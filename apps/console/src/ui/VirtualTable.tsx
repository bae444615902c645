import { colorBackgroundContainerContent } from '@cloudscape-design/design-tokens';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { classOf, type VirtualColumn, VirtualRow } from './VirtualRow.tsx';
import './virtual-table.css';

interface Props<Row> {
  label: string;
  columns: readonly VirtualColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Whether more rows can be had; `onNearEnd` asks for them. */
  hasMore: boolean;
  onNearEnd: () => void;
}

/** A row of one line; rows are measured once they are there. */
const ROW_HEIGHT = 41;
/** Rows beyond the screen: enough for the Tab key to find the next one. */
const OVERSCAN = 10;

const tracksOf = <Row,>(columns: readonly VirtualColumn<Row>[]) =>
  columns.map(({ track }) => track).join(' ');

/** A table of any length: only the rows on the screen exist, and it scrolls with its page. */
export function VirtualTable<Row>({ label, columns, rows, keyOf, hasMore, onNearEnd }: Props<Row>) {
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [stickyTop, setStickyTop] = useState(0);
  // What is above the table can grow, such as a message.
  useLayoutEffect(() => {
    const place = () => {
      setTop((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
      const toolbar = document.querySelector('[class*="universal-toolbar"]');
      setStickyTop(toolbar?.getBoundingClientRect().bottom ?? 0);
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: top,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
  });
  const items = virtualizer.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  const isNearEnd = hasMore && lastShown >= rows.length - 1;
  const ask = useRef(onNearEnd);
  ask.current = onNearEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that came in asks anew.
  useEffect(() => {
    if (isNearEnd) ask.current();
  }, [isNearEnd, rows.length]);
  const style = {
    '--purser-tracks': tracksOf(columns),
    '--purser-narrow-tracks': tracksOf(columns.filter(({ wideOnly }) => !wideOnly)),
    '--purser-stacked-tracks': `${columns[0]?.isSelection ? columns[0].track : ''} repeat(auto-fill, minmax(110px, 1fr))`,
    '--purser-surface': colorBackgroundContainerContent,
    // Cloudscape's toolbar stays on top of the page; where it is not found, the heading scrolls with its rows.
    '--purser-sticky-top': `${stickyTop}px`,
  } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of HTML does not leave out rows.
    <div
      className="purser-virtual-table"
      role="table"
      aria-label={label}
      aria-rowcount={hasMore ? -1 : rows.length + 1}
      style={style}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="rowgroup" className="purser-virtual-head">
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a row of text */}
        <div role="row" aria-rowindex={1} className="purser-virtual-row">
          {columns.map((column) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: a heading of text
            <div key={column.id} role="columnheader" className={classOf(column)}>
              {column.header}
            </div>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        role="rowgroup"
        ref={body}
        className="purser-virtual-body"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {items.map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row !== undefined && (
              <VirtualRow
                key={key}
                row={row}
                columns={columns}
                index={index}
                offset={start - top}
                measure={virtualizer.measureElement}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
