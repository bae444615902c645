import { createHash } from 'node:crypto';
import { invalidMarker } from './errors.ts';

/** What IAM's lists take. */
export interface ListInput {
  Marker?: string | undefined;
  MaxItems?: number | undefined;
}

/** A page of one of IAM's lists. */
export interface Marked<Item> {
  items: Item[];
  IsTruncated: boolean;
  Marker: string | undefined;
}

interface Source<Item> {
  /** Tells lists apart, so that a marker of one is refused by another. */
  list: string;
  /** Gives the items behind a key in the order of their keys; every key is greater than the empty text. */
  read(after: string, limit: number): Item[];
  /** Gives a key of 150 bytes at most: a marker has 320 characters at most. */
  keyOf(item: Item): string;
}

const USUAL_ITEMS = 100;
const DIGEST_CHARACTERS = 16;

/** Reads one page and no more than one item beyond it. Throws ValidationError for a marker that this list did not give. */
export function markedPage<Item>(
  { Marker, MaxItems = USUAL_ITEMS }: ListInput,
  { list, read, keyOf }: Source<Item>,
): Marked<Item> {
  const after = Marker === undefined ? '' : readMarker(list, Marker);
  const found = read(after, MaxItems + 1);
  const items = found.slice(0, MaxItems);
  const last = items.at(-1);
  const isTruncated = found.length > MaxItems && last !== undefined;
  return {
    items,
    IsTruncated: isTruncated,
    Marker: isTruncated ? writeMarker(list, keyOf(last)) : undefined,
  };
}

function writeMarker(list: string, after: string): string {
  return Buffer.from(JSON.stringify([digestOf(list), after])).toString('base64url');
}

function digestOf(list: string): string {
  return createHash('sha256').update(list).digest('base64url').slice(0, DIGEST_CHARACTERS);
}

function readMarker(list: string, marker: string): string {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(marker, 'base64url').toString('utf8'));
  } catch {
    throw invalidMarker();
  }
  if (!Array.isArray(content) || content[0] !== digestOf(list) || typeof content[1] !== 'string')
    throw invalidMarker();
  return content[1];
}

/** Reads a page of a list that is short and at hand, by the place in it. */
export function markedPart<Item>(input: ListInput, list: string, all: readonly Item[]): Marked<Item> {
  const { items, ...page } = markedPage(input, {
    list,
    read: (after, limit) => {
      const start = after === '' ? 0 : Number(after) + 1;
      return all.slice(start, start + limit).map((item, index) => ({ item, place: start + index }));
    },
    keyOf: ({ place }) => String(place),
  });
  return { items: items.map(({ item }) => item), ...page };
}
