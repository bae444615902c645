type PlaceOf<Types extends readonly ('string' | 'number')[]> = {
  readonly [Index in keyof Types]: Types[Index] extends 'string' ? string : number;
};

/** Gives the token of the page after a place in a list. */
export function writeListToken(list: string, place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([list, ...place])).toString('base64url');
}

/**
 * Gives the place before a page; undefined for the first page.
 *
 * @param types What a place of the list is made of.
 * @param invalid Gives the service's own error for a token that the list did not give.
 */
export function readListToken<const Types extends readonly ('string' | 'number')[]>(
  list: string,
  token: string | undefined,
  types: Types,
  invalid: (token: string) => Error,
): PlaceOf<Types> | undefined {
  if (token === undefined) return undefined;
  try {
    const [from, ...place] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as unknown[];
    const fits = place.length === types.length && types.every((type, index) => typeof place[index] === type);
    if (from === list && fits) return place as unknown as PlaceOf<Types>;
  } catch {
    // Not JSON, or no list: refused below.
  }
  throw invalid(token);
}
