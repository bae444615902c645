type Place = readonly (string | number)[];

/** Gives the token of the page after a place in a list, for lists that the database cuts. */
export function writeListToken(list: string, place: Place): string {
  return Buffer.from(JSON.stringify([list, ...place])).toString('base64url');
}

/**
 * Reads the token of a list.
 *
 * @param invalid Gives the service's own error for a token that the list did not give.
 */
export function readListToken(
  list: string,
  token: string,
  types: readonly ('string' | 'number')[],
  invalid: () => Error,
): Place {
  try {
    const [from, ...place] = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as unknown[];
    const fits = place.length === types.length && types.every((type, index) => typeof place[index] === type);
    if (from === list && fits) return place as (string | number)[];
  } catch {
    // Not JSON, or no list: refused below.
  }
  throw invalid();
}
