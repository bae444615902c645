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

/** The field at which the wizard opens, as issues carry it. */
export function readFieldSearch(search: Search): { field?: string } {
  return text(search.field) ? { field: text(search.field) } : {};
}

/** The state of the list of stopped tasks in its address. */
export function readLaunchFailuresSearch(search: Search): {
  cluster?: string;
  family?: string;
  task?: string;
} {
  return {
    ...(text(search.cluster) && { cluster: text(search.cluster) }),
    ...(text(search.family) && { family: text(search.family) }),
    ...(text(search.task) && { task: text(search.task) }),
  };
}

/** What is asked for on the page of uses, in its address. */
export function readWhereUsedSearch(search: Search): {
  view?: 'dangling';
  kind?: 'secret';
  subject?: string;
} {
  return {
    ...(search.view === 'dangling' && { view: search.view }),
    ...(search.kind === 'secret' && { kind: search.kind }),
    ...(text(search.subject) && { subject: text(search.subject) }),
  };
}

/** The state of the audit trail in its address. */
export function readAuditSearch(search: Search): { subject?: string } {
  return text(search.subject) ? { subject: text(search.subject) } : {};
}
