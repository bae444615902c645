const segment = encodeURIComponent;

/** Every address of the console; links are made here and nowhere else. */
export const paths = {
  home: () => '/',
  families: () => '/task-definitions',
  create: () => '/create-task-definition',
  family: ({ family }: { family: string }) => `/task-definitions/${segment(family)}`,
  compare: ({ family, from, to }: { family: string; from: number; to: number }) =>
    `/task-definitions/${segment(family)}/compare?from=${from}&to=${to}`,
  revision: ({ family, revision }: { family: string; revision: number }) =>
    `/task-definitions/${segment(family)}/${revision}`,
  /** With a field, the wizard opens at it. */
  createRevision: ({ family, revision, field }: { family: string; revision: number; field?: string }) =>
    `/task-definitions/${segment(family)}/${revision}/create-revision${field === undefined ? '' : `?field=${segment(field)}`}`,
  parameters: () => '/parameters',
  launchFailures: () => '/launch-failures',
  whereUsed: ({ kind, subject }: { kind?: 'secret'; subject?: string } = {}) =>
    `/where-used${subject === undefined ? '' : `?${kind === undefined ? '' : `kind=${kind}&`}subject=${segment(subject)}`}`,
  audit: () => '/audit',
} as const;
