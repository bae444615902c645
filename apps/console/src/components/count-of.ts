/** How many of a list there are, as in `1,200+` where more can be read. */
export const countOf = (items: readonly unknown[], { hasNextPage }: { hasNextPage: boolean }): string =>
  `${items.length.toLocaleString('en')}${hasNextPage ? '+' : ''}`;

/** The same in brackets, for a heading; nothing for an empty list. */
export const counterOf = (items: readonly unknown[], pages: { hasNextPage: boolean }): string =>
  items.length > 0 ? `(${countOf(items, pages)})` : '';
