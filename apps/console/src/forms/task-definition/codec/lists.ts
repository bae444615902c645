import { formatDelimited, parseDelimited } from './delimited.ts';
import { isJsonObject, type PathSegment } from './json.ts';
import type { FieldCodec } from './record.ts';
import { numberOrText, value } from './scalars.ts';

const asWords = (source: unknown): string[] | undefined =>
  Array.isArray(source) && source.every((item) => typeof item === 'string') ? source : undefined;

const unlessEmpty = <Item>(items: Item[]) => (items.length > 0 ? items : undefined);

/** A list of words as comma-separated text; see {@link formatDelimited}. */
export const delimited = (key: string) =>
  value(
    key,
    '',
    (source) => {
      const items = asWords(source);
      return items && formatDelimited(items);
    },
    (form) => unlessEmpty(parseDelimited(form)),
  );

/** A list of words, one a line. */
export const lines = (key: string) =>
  value(
    key,
    '',
    (source) => asWords(source)?.join('\n'),
    (form) =>
      unlessEmpty(
        form
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
  );

/** A list of numbers as comma-separated text. */
export const numbers = (key: string) =>
  value(
    key,
    '',
    (source) => (Array.isArray(source) ? source.join(', ') : undefined),
    (form) =>
      unlessEmpty(
        form
          .split(',')
          .map(numberOrText)
          .filter((item) => item !== undefined),
      ),
  );

/** One entry of a map as the form shows it. */
export interface MapRow {
  key: string;
  value: string;
}

/** A map of text to text as rows, in the map's order. */
export const map = (key: string): FieldCodec<MapRow[]> => ({
  ...value<MapRow[]>(key, [], readMap, (form) => (form.length > 0 ? writeMap(form) : undefined)),
  blank: () => [],
  locate: (path, form) => locateMapRow(path[1], form),
});

/** Gives the rows of a map whose values are all text. */
export function readMap(source: unknown): MapRow[] | undefined {
  if (!isJsonObject(source)) return undefined;
  const entries = Object.entries(source);
  const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';
  return entries.every(isText) ? entries.map(([key, text]) => ({ key, value: text })) : undefined;
}

/** Gives the map of rows; of two rows with one key the last counts. */
export const writeMap = (form: readonly MapRow[]) =>
  Object.fromEntries(form.map((row) => [row.key, row.value]));

function locateMapRow(key: PathSegment | undefined, form: readonly MapRow[]): PathSegment[] {
  const index = form.findLastIndex((row) => row.key === String(key));
  return index < 0 ? [] : [index, 'value'];
}
