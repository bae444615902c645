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
  createRevision: ({ family, revision }: { family: string; revision: number }) =>
    `/task-definitions/${segment(family)}/${revision}/create-revision`,
  parameters: () => '/parameters',
} as const;
