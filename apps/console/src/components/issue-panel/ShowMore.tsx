import Button from '@cloudscape-design/components/button';
import { type ReactNode, useState } from 'react';

/** More rows than this no one reads at once, and hundreds would hold up each keystroke. */
const STEP = 20;

interface Props<Item> {
  items: readonly Item[];
  /** What the items are, such as "warnings". */
  what: string;
  /** Gives the list item of an item. */
  children: (item: Item, index: number) => ReactNode;
}

/** A list that shows its begin, and more of it when asked. */
export function ShowMore<Item>({ items, what, children }: Props<Item>) {
  const [shown, setShown] = useState(STEP);
  const left = items.length - shown;
  return (
    <>
      <ul className="purser-issue-rows">{items.slice(0, shown).map(children)}</ul>
      {left > 0 && (
        <Button variant="inline-link" formAction="none" onClick={() => setShown(shown + STEP)}>
          {`Show ${Math.min(left, STEP)} more of ${left.toLocaleString('en')} ${what}`}
        </Button>
      )}
    </>
  );
}
