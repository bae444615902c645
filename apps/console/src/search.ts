import type { ParameterSearch, SecretSearch } from './api/secret-queries.ts';

type Search = Record<string, unknown>;

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The parts of an address that are texts, without those that are empty. */
function texts<Key extends string>(search: Search, keys: readonly Key[]): Partial<Record<Key, string>> {
  const found = keys.map((key) => [key, text(search[key])] as const).filter(([, value]) => value !== '');
  return Object.fromEntries(found) as Partial<Record<Key, string>>;
}

/** One of some words, or undefined. */
const oneOf = <Word extends string>(value: unknown, words: readonly Word[]) =>
  words.find((word) => word === value);

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
export function readRevisionsSearch(search: Search): { status?: 'INACTIVE' | 'DELETE_IN_PROGRESS' } {
  const status = oneOf(search.status, ['INACTIVE', 'DELETE_IN_PROGRESS'] as const);
  return status === undefined ? {} : { status };
}

const TYPES = ['String', 'StringList', 'SecureString'] as const;
const TIERS = ['Standard', 'Advanced', 'Intelligent-Tiering'] as const;

/** The state of the list of parameters in its address. */
export interface ParametersSearch extends ParameterSearch {
  /** Folders and parameters directly below `path`. */
  view?: 'tree';
}

/** Reads {@link ParametersSearch}. */
export function readParametersSearch(search: Search): ParametersSearch {
  const type = oneOf(search.type, TYPES);
  const tier = oneOf(search.tier, TIERS);
  const { path, ...rest } = texts(search, ['search', 'path', 'keyId', 'tagKey', 'tagValue']);
  return {
    ...rest,
    ...(path?.startsWith('/') && { path }),
    ...(type && { type }),
    ...(tier && { tier }),
    ...(search.view === 'tree' && { view: 'tree' }),
  };
}

/** Reads which parameter a page is of. */
export function readParameterName(search: Search): { name: string } {
  return { name: text(search.name) };
}

/** Reads which versions of a parameter are compared. */
export function readVersions(search: Search): { name: string; from: number; to: number } {
  return { name: text(search.name), from: readPositive(search.from) ?? 1, to: readPositive(search.to) ?? 1 };
}

/** Reads the state of the list of secrets. */
export function readSecretsSearch(search: Search): SecretSearch {
  return {
    ...texts(search, ['search', 'tagKey', 'tagValue']),
    ...(search.includeDeleted === true && { includeDeleted: true }),
  };
}

/** Reads which secret a page is of. */
export function readSecretId(search: Search): { id: string } {
  return { id: text(search.id) };
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
  view?: 'dangling' | 'unused';
  kind?: 'secret';
  subject?: string;
} {
  return {
    ...((search.view === 'dangling' || search.view === 'unused') && { view: search.view }),
    ...(search.kind === 'secret' && { kind: search.kind }),
    ...(text(search.subject) && { subject: text(search.subject) }),
  };
}

/** The state of the audit trail in its address. */
export function readAuditSearch(search: Search): { subject?: string } {
  return text(search.subject) ? { subject: text(search.subject) } : {};
}

/** What a new rollout begins with: services as `cluster/service` with commas between, a revision and a reason. */
export interface NewRolloutSearch {
  services?: string;
  taskDefinition?: string;
  reason?: string;
}

/** Reads {@link NewRolloutSearch}. */
export function readNewRolloutSearch(search: Search): NewRolloutSearch {
  return texts(search, ['services', 'taskDefinition', 'reason']);
}

/** Which services of a rollout are shown. */
export function readRolloutSearch(search: Search): { show?: 'open' | 'failed' | 'succeeded' } {
  const show = oneOf(search.show, ['open', 'failed', 'succeeded'] as const);
  return show ? { show } : {};
}

const REVISION = /^[A-Za-z0-9_-]{1,255}(:\d{1,9})?$/;

/** The families of the environment matrix, with commas between; an address may also name them one by one. */
export function readMatrixSearch({ family, show }: Search): { family?: string; show?: 'differences' } {
  const names = (Array.isArray(family) ? family : [family]).flatMap((name) => text(name).split(','));
  const families = names.filter((name) => REVISION.test(name));
  return {
    ...(families.length > 0 && { family: [...new Set(families)].join(',') }),
    ...(show === 'differences' && { show }),
  };
}

/** How far a person has come on the guided path: the names of a parameter and a family that are there, and no value. */
export function readGuideSearch({ parameter, family }: Search): { parameter?: string; family?: string } {
  return {
    ...(/^[A-Za-z0-9_./-]{1,2048}$/.test(text(parameter)) && { parameter: text(parameter) }),
    ...(/^[A-Za-z0-9_-]{1,255}$/.test(text(family)) && { family: text(family) }),
  };
}

const SERVICE_STATES = ['deploying', 'failed', 'short'] as const;
const TASK_STATES = ['running', 'pending', 'stopped'] as const;

/** What the pages of a cluster show of its lists, in their addresses. */
export interface ClusterSearch {
  view?: 'tasks';
  /** A part of a name. */
  search?: string;
  state?: (typeof SERVICE_STATES)[number] | (typeof TASK_STATES)[number];
}

/** Reads {@link ClusterSearch}. */
export function readClusterSearch(search: Search): ClusterSearch {
  const view = search.view === 'tasks' ? search.view : undefined;
  const state = oneOf(search.state, view === undefined ? SERVICE_STATES : TASK_STATES);
  return { ...(view && { view }), ...texts(search, ['search']), ...(state && { state }) };
}

/** What the page of a service shows, in its address. */
export interface ServiceSearch extends Omit<ClusterSearch, 'view'> {
  view?: 'tasks' | 'configuration';
}

/** Reads {@link ServiceSearch}. */
export function readServiceSearch(search: Search): ServiceSearch {
  if (search.view === 'configuration') return { view: search.view };
  return search.view === 'tasks' ? readClusterSearch(search) : {};
}

/** Reads a part of a name that is looked for. */
export function readNameSearch(search: Search): { search?: string } {
  return texts(search, ['search']);
}

const AGES = ['hour', 'day', 'week'] as const;

/** What the board of stale secrets shows, in its address. */
export interface StaleSearch {
  /** A part of the name of a parameter or secret. */
  thing?: string;
  /** A part of the name of a service, or of the group or revision of tasks that none started. */
  service?: string;
  /** Only what changed longer ago than that. */
  age?: (typeof AGES)[number];
  /** Also what is up to date. */
  show?: 'all';
}

/** Reads {@link StaleSearch}. */
export function readStaleSearch(search: Search): StaleSearch {
  const age = oneOf(search.age, AGES);
  return {
    ...texts(search, ['thing', 'service']),
    ...(age && { age }),
    ...(search.show === 'all' && { show: 'all' }),
  };
}

/** Which services are shown to deploy to, and which of them are chosen, as `cluster/service` with commas between. */
export function readDeploySearch({ show, services }: Search): { show?: 'all'; services?: string } {
  return {
    ...(show === 'all' && { show }),
    ...(text(services) && { services: text(services) }),
  };
}

/** The revision to roll back to. */
export function readRollBackSearch({ to }: Search): { to?: string } {
  return REVISION.test(text(to)) ? { to: text(to) } : {};
}

/** The family that the clean-up begins with. */
export function readCleanUpSearch({ family }: Search): { family?: string } {
  return text(family) ? { family: text(family) } : {};
}
