import { expect, test } from 'vitest';
import { paths } from '../paths.ts';
import { crumbsOf } from './breadcrumbs.ts';

const FAMILY = 'checkout-api';

test.each([
  [paths.home(), ['Purser']],
  [paths.families(), ['Purser', 'Task definitions']],
  [paths.create(), ['Purser', 'Task definitions', 'Create new task definition']],
  [paths.family({ family: FAMILY }), ['Purser', 'Task definitions', FAMILY]],
  [paths.revision({ family: FAMILY, revision: 2 }), ['Purser', 'Task definitions', FAMILY, 'Revision 2']],
  [
    paths.createRevision({ family: FAMILY, revision: 2 }),
    ['Purser', 'Task definitions', FAMILY, 'Revision 2', 'Create new revision'],
  ],
  [paths.parameters(), ['Purser', 'Parameter Store']],
  [paths.launchFailures(), ['Purser', 'Launch failures']],
  [paths.whereUsed(), ['Purser', 'Where used']],
  [paths.audit(), ['Purser', 'Audit trail']],
  [paths.rollouts(), ['Purser', 'Rollouts']],
  ['/rollouts/new', ['Purser', 'Rollouts', 'New rollout']],
  [paths.rollout({ id: 12 }), ['Purser', 'Rollouts', 'Rollout 12']],
  [paths.environmentMatrix(), ['Purser', 'Environment matrix']],
  [paths.staleSecrets(), ['Purser', 'Stale secrets']],
  [paths.clusters(), ['Purser', 'Clusters']],
  [paths.cluster({ cluster: 'prod' }), ['Purser', 'Clusters', 'prod']],
  [paths.service({ cluster: 'prod', service: 'web' }), ['Purser', 'Clusters', 'prod', 'web']],
  ['/clusters/prod/services/web/roll-back', ['Purser', 'Clusters', 'prod', 'web', 'Roll back']],
  [paths.task({ cluster: 'prod', task: '0f' }), ['Purser', 'Clusters', 'prod', 'Tasks', '0f']],
  ['/no-such-page', ['Purser']],
])('gives the trail of %s', (address, texts) => {
  expect(crumbsOf(address).map(({ text }) => text)).toEqual(texts);
});

test.each([
  [paths.createParameter(), ['Create parameter']],
  [paths.parameter({ name: '/a/b' }), ['/a/b']],
  [paths.editParameter({ name: '/a/b' }), ['/a/b', 'Edit']],
  [paths.compareVersions({ name: '1.10', from: 1, to: 2 }), ['1.10', 'Compare versions']],
])('gives the trail of the parameter page %s', (address, texts) => {
  const { pathname } = new URL(address, 'http://console');
  const name = address.includes('1.10') ? '1.10' : '/a/b';
  expect(crumbsOf(pathname, { name }).map(({ text }) => text)).toEqual([
    'Purser',
    'Parameter Store',
    ...texts,
  ]);
});

test('shows the last part of the ARN of a secret', () => {
  const id = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:a/b-AbCdEf';
  expect(crumbsOf('/secrets/edit', { id }).map(({ text }) => text)).toEqual([
    'Purser',
    'Secrets Manager',
    'a/b-AbCdEf',
    'Edit',
  ]);
});

test('leads from a comparison back to its family', () => {
  const { pathname } = new URL(paths.compare({ family: FAMILY, from: 1, to: 2 }), 'http://console');
  expect(crumbsOf(pathname).at(-2)).toEqual({ text: FAMILY, href: paths.family({ family: FAMILY }) });
});

test('reads a family as it was written into the address', () => {
  expect(crumbsOf(paths.family({ family: 'a b/c' })).at(-1)?.text).toBe('a b/c');
});
