type Search = Record<string, unknown>;

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A whole number of at least one, or undefined. */
export function readPositive(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** The state of the list of families in its address. */
export function readFamiliesSearch(search: Search): { search?: string; status?: 'ALL' | 'INACTIVE' } {
  return {
    ...(text(search.search) && { search: text(search.search) }),
    ...((search.status === 'ALL' || search.status === 'INACTIVE') && { status: search.status }),
  };
}

/** The state of a family's list of revisions in its address. */
export function readRevisionsSearch(search: Search): { status?: 'INACTIVE' } {
  return search.status === 'INACTIVE' ? { status: 'INACTIVE' } : {};
}

/** The state of the list of parameters in its address. */
export function readParametersSearch(search: Search): { search?: string } {
  return text(search.search) ? { search: text(search.search) } : {};
}
