import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { RunAnew } from './RunAnew.tsx';

vi.mock('../../layout/use-follow.ts', () => ({ useFollow: () => () => {} }));

const ids = (count: number) => Array.from({ length: count }, (_, n) => `${n}`.repeat(32));

const shown = (count: number, isInactive = false) => {
  const tasks = {
    taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/nightly:3',
    group: 'family:nightly',
    hasOwnGroup: false,
    isInactive,
    oldTasks: ids(count),
  };
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(<RunAnew cluster="prod" tasks={tasks} />);
  const links = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  return { text: page.textContent, links };
};

test('tasks that no deployment makes anew are run from their revision, and stopped on their pages', () => {
  expect(shown(2)).toEqual({
    text: 'Run task, then stop 00000000, 11111111',
    links: [
      '/task-definitions/nightly/3/run-task',
      `/clusters/prod/tasks/${'0'.repeat(32)}`,
      `/clusters/prod/tasks/${'1'.repeat(32)}`,
    ],
  });
});

test('of many tasks three are named, and the list of the cluster has the others', () => {
  const { text, links } = shown(7);
  expect(text).toBe('Run task, then stop 00000000, 11111111, 22222222 and 4 more');
  expect(links.at(-1)).toBe('/clusters/prod?view=tasks&search=nightly%3A3');
});

test('nothing is run from a revision that is INACTIVE', () => {
  const { text, links } = shown(1, true);
  expect(text).toBe(
    'nightly:3 is INACTIVE, and nothing can be run from it: run a newer revision, then stop 00000000',
  );
  expect(links[0]).toBe('/task-definitions/nightly');
});
