/** The condition keys of a request, with their values, by the name in small letters. */
export type RequestKeys = ReadonlyMap<string, readonly string[]>;

/** The same as it is written down; a key without a value is not there. */
export type Conditions = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Makes the keys of a request; later ones replace earlier ones. */
export function requestKeys(...sources: readonly (Conditions | undefined)[]): Map<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  for (const [name, value] of sources.flatMap((source) => Object.entries(source ?? {}))) {
    if (value !== undefined) keys.set(name.toLowerCase(), typeof value === 'string' ? [value] : value);
  }
  return keys;
}

/** Gives the values of a key, whatever the case of its name. */
export function valuesOf(keys: RequestKeys, name: string): readonly string[] | undefined {
  return keys.get(name.toLowerCase());
}
