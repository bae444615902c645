import { paths } from '../paths.ts';

interface Crumb {
  text: string;
  href: string;
}

/** The pages of one level, by the first part of their address. */
const PAGES: Readonly<Record<string, Crumb>> = {
  'launch-failures': { text: 'Launch failures', href: paths.launchFailures() },
  'where-used': { text: 'Where used', href: paths.whereUsed() },
  audit: { text: 'Audit trail', href: paths.audit() },
};

/** The trail that leads to a page, from its address. */
export function crumbsOf(pathname: string): Crumb[] {
  const [area, ...rest] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const root = { text: 'Purser', href: paths.home() };
  if (area === 'parameters') return [root, { text: 'Parameter Store', href: paths.parameters() }];
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
  return leaf === undefined ? crumbs : [...crumbs, { text: 'Create new revision', href: pathname }];
}
