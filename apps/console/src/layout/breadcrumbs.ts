import { paths } from '../paths.ts';

interface Crumb {
  text: string;
  href: string;
}

/** The pages of one level, by the first part of their address. */
const PAGES: Readonly<Record<string, Crumb>> = {
  'launch-failures': { text: 'Launch failures', href: paths.launchFailures() },
  'where-used': { text: 'Where used', href: paths.whereUsed() },
  'stale-secrets': { text: 'Stale secrets', href: paths.staleSecrets() },
  audit: { text: 'Audit trail', href: paths.audit() },
  'environment-matrix': { text: 'Environment matrix', href: paths.environmentMatrix() },
};

/** What an address may tell of a parameter or a secret. */
interface Named {
  name?: string | undefined;
  id?: string | undefined;
}

const LEAVES: Record<string, string> = {
  edit: 'Edit',
  compare: 'Compare versions',
};

/** The pages of one revision besides the wizard. */
const REVISION_LEAVES: Record<string, string> = {
  deploy: 'Update services',
  'run-task': 'Run task',
  'create-service': 'Create service',
  copy: 'Copy',
};

/** The trail inside Parameter Store, whose pages are named in the query: a name holds slashes. */
function parameterCrumbs(pathname: string, { name = '' }: Named): Crumb[] {
  const crumbs = [{ text: 'Parameter Store', href: paths.parameters() }];
  const leaf = pathname.split('/')[2];
  if (leaf === undefined) return crumbs;
  if (leaf === 'create') return [...crumbs, { text: 'Create parameter', href: pathname }];
  crumbs.push({ text: name, href: paths.parameter({ name }) });
  const text = LEAVES[leaf];
  return text === undefined ? crumbs : [...crumbs, { text, href: pathname }];
}

/** The trail inside Secrets Manager; of an ARN the last part is shown. */
function secretCrumbs(pathname: string, { id = '' }: Named): Crumb[] {
  const crumbs = [{ text: 'Secrets Manager', href: paths.secrets() }];
  const leaf = pathname.split('/')[2];
  if (leaf === undefined) return crumbs;
  if (leaf === 'create') return [...crumbs, { text: 'Create secret', href: pathname }];
  crumbs.push({ text: id.split(':').at(-1) ?? id, href: paths.secret({ id }) });
  const text = LEAVES[leaf];
  return text === undefined ? crumbs : [...crumbs, { text, href: pathname }];
}

/** The trail inside clusters, down to a service or a task. */
function clusterCrumbs(pathname: string, [cluster, kind, name, leaf]: readonly string[]): Crumb[] {
  const crumbs = [{ text: 'Clusters', href: paths.clusters() }];
  if (cluster === undefined) return crumbs;
  crumbs.push({ text: cluster, href: paths.cluster({ cluster }) });
  if (name === undefined) return crumbs;
  if (kind === 'tasks') {
    crumbs.push({ text: 'Tasks', href: paths.cluster({ cluster, view: 'tasks' }) });
    return [...crumbs, { text: name, href: pathname }];
  }
  crumbs.push({ text: name, href: paths.service({ cluster, service: name }) });
  return leaf === undefined ? crumbs : [...crumbs, { text: 'Roll back', href: pathname }];
}

/** The trail inside rollouts. */
function rolloutCrumbs(pathname: string, id: string | undefined): Crumb[] {
  const crumbs = [{ text: 'Rollouts', href: paths.rollouts() }];
  if (id === undefined) return crumbs;
  return [...crumbs, { text: id === 'new' ? 'New rollout' : `Rollout ${id}`, href: pathname }];
}

/** The trail inside the clean-up. */
function cleanUpCrumbs(pathname: string, id: string | undefined): Crumb[] {
  const crumbs = [{ text: 'Clean up', href: paths.cleanUp() }];
  return id === undefined ? crumbs : [...crumbs, { text: `Clean-up ${id}`, href: pathname }];
}

/** The trail that leads to a page, from its address. */
export function crumbsOf(pathname: string, named: Named = {}): Crumb[] {
  const [area, ...rest] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const root = { text: 'Purser', href: paths.home() };
  if (area === 'parameters') return [root, ...parameterCrumbs(pathname, named)];
  if (area === 'clusters') return [root, ...clusterCrumbs(pathname, rest)];
  if (area === 'clean-up') return [root, ...cleanUpCrumbs(pathname, rest[0])];
  if (area === 'rollouts') return [root, ...rolloutCrumbs(pathname, rest[0])];
  if (area === 'secrets') return [root, ...secretCrumbs(pathname, named)];
  const page = PAGES[area ?? ''];
  if (page !== undefined) return [root, page];
  const crumbs = [root, { text: 'Task definitions', href: paths.families() }];
  if (pathname === paths.create()) return [...crumbs, { text: 'Create new task definition', href: pathname }];
  if (area !== 'task-definitions') return [root];
  const [family, revision, leaf] = rest;
  if (family === undefined) return crumbs;
  crumbs.push({ text: family, href: paths.family({ family }) });
  if (revision === undefined) return crumbs;
  if (revision === 'compare') return [...crumbs, { text: 'Compare revisions', href: pathname }];
  crumbs.push({ text: `Revision ${revision}`, href: paths.revision({ family, revision: Number(revision) }) });
  return leaf === undefined
    ? crumbs
    : [...crumbs, { text: REVISION_LEAVES[leaf] ?? 'Create new revision', href: pathname }];
}
