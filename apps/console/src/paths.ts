const segment = encodeURIComponent;

/** A text in an address: the router reads what looks like JSON as such, and 1.10 is no number here. */
function text(value: string): string {
  try {
    JSON.parse(value);
    return segment(JSON.stringify(value));
  } catch {
    return segment(value);
  }
}

/** What a rollout is asked for with. */
interface RolloutWish {
  services?: readonly { cluster: string; service: string }[];
  /** `family:revision`; without it new tasks of what each service runs are forced. */
  taskDefinition?: string;
  reason?: string;
}

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
  clusters: () => '/clusters',
  /** The services of a cluster, or its tasks; only those that fit a part of a name, where one is given. */
  cluster: ({ cluster, view, search }: { cluster: string; view?: 'tasks'; search?: string }) => {
    const parts = Object.entries({ view, search }).flatMap(([key, value]) =>
      value ? [`${key}=${text(value)}`] : [],
    );
    return `/clusters/${segment(cluster)}${parts.length === 0 ? '' : `?${parts.join('&')}`}`;
  },
  service: ({ cluster, service }: { cluster: string; service: string }) =>
    `/clusters/${segment(cluster)}/services/${segment(service)}`,
  task: ({ cluster, task }: { cluster: string; task: string }) =>
    `/clusters/${segment(cluster)}/tasks/${segment(task)}`,
  staleSecrets: ({ thing }: { thing?: string } = {}) =>
    `/stale-secrets${thing === undefined ? '' : `?thing=${text(thing)}`}`,
  rollouts: () => '/rollouts',
  /** With services and a revision that are chosen, and a reason to begin with. */
  newRollout: ({ services = [], taskDefinition, reason }: RolloutWish = {}) => {
    const names = services.map(({ cluster, service }) => `${cluster}/${service}`).join(',');
    const words = Object.entries({ services: names, taskDefinition, reason }).flatMap(([key, value]) =>
      value ? [`${key}=${text(value)}`] : [],
    );
    return `/rollouts/new${words.length === 0 ? '' : `?${words.join('&')}`}`;
  },
  rollout: ({ id }: { id: number }) => `/rollouts/${id}`,
  /** Gives services this revision. */
  deploy: ({ family, revision }: { family: string; revision: number }) =>
    `/task-definitions/${segment(family)}/${revision}/deploy`,
  runTask: ({ family, revision }: { family: string; revision: number }) =>
    `/task-definitions/${segment(family)}/${revision}/run-task`,
  createService: ({ family, revision }: { family: string; revision: number }) =>
    `/task-definitions/${segment(family)}/${revision}/create-service`,
  /** With a revision, it is chosen. */
  rollBack: ({ cluster, service, to }: { cluster: string; service: string; to?: string }) =>
    `/clusters/${segment(cluster)}/services/${segment(service)}/roll-back${to === undefined ? '' : `?to=${segment(to)}`}`,
  /** Of one family, or of all. */
  cleanUp: ({ family }: { family?: string } = {}) =>
    `/clean-up${family === undefined ? '' : `?family=${text(family)}`}`,
  cleanUpJob: ({ id }: { id: number }) => `/clean-up/${id}`,
  copy: ({ family, revision }: { family: string; revision: number }) =>
    `/task-definitions/${segment(family)}/${revision}/copy`,
  launchFailures: () => '/launch-failures',
  whereUsed: ({ kind, subject }: { kind?: 'secret'; subject?: string } = {}) =>
    `/where-used${subject === undefined ? '' : `?${kind === undefined ? '' : `kind=${kind}&`}subject=${text(subject)}`}`,
  audit: () => '/audit',
  /** The list; with a path the folders and parameters directly below it, such as `/shop/`. */
  parameters: ({ path }: { path?: string } = {}) =>
    path === undefined ? '/parameters' : `/parameters?view=tree&path=${text(path)}`,
  createParameter: () => '/parameters/create',
  parameter: ({ name }: { name: string }) => `/parameters/detail?name=${text(name)}`,
  editParameter: ({ name }: { name: string }) => `/parameters/edit?name=${text(name)}`,
  compareVersions: ({ name, from, to }: { name: string; from: number; to: number }) =>
    `/parameters/compare?name=${text(name)}&from=${from}&to=${to}`,
  secrets: () => '/secrets',
  createSecret: () => '/secrets/create',
  secret: ({ id }: { id: string }) => `/secrets/detail?id=${text(id)}`,
  editSecret: ({ id }: { id: string }) => `/secrets/edit?id=${text(id)}`,
  environmentMatrix: ({ families = [] }: { families?: readonly string[] } = {}) =>
    families.length === 0
      ? '/environment-matrix'
      : `/environment-matrix?family=${families.map(segment).join(',')}`,
} as const;
