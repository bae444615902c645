import { expect, test } from 'vitest';
import { listFiles, readText } from './repository-files.ts';

/** What each part may import of the others; what stands here is all there is. */
const ARROWS: Record<string, readonly string[]> = {
  'packages/task-definition': [],
  'packages/embedded-aws': [],
  'packages/contract': ['task-definition'],
  'packages/aws': ['task-definition'],
  'packages/store': [],
  'packages/test-kit': [],
  'packages/tooling': ['task-definition', 'test-kit'],
  'apps/console': ['contract', 'task-definition'],
  'apps/api': ['aws', 'contract', 'store', 'task-definition'],
  'apps/cli': ['aws', 'contract', 'task-definition'],
  'apps/e2e': ['task-definition', 'test-kit', 'tooling'],
};

/** Files that stand the parts up: they may also import what runs beside them. */
const STANDS_UP: Record<string, readonly string[]> = {
  'apps/api/src/run.ts': ['embedded-aws'],
  'apps/api/src/banner.ts': ['embedded-aws'],
  'apps/api/src/testing/stack.ts': ['embedded-aws'],
  'apps/api/src/testing/passing-time.ts': ['embedded-aws'],
  'apps/api/src/routes/cleanups/restart.test.ts': ['embedded-aws'],
  'apps/api/src/routes/rollouts/restart.test.ts': ['embedded-aws'],
  'apps/api/src/testing/wire-registration.ts': ['embedded-aws'],
  'apps/cli/src/testing/account.ts': ['embedded-aws'],
};

const IMPORT = /(?:from|import\()\s*'@purser\/([a-z-]+)/g;
const sources = listFiles('apps/**/*.ts', 'apps/**/*.tsx', 'packages/**/*.ts', 'packages/**/*.tsx');

test('every part has its arrows', () => {
  const parts = new Set(sources.map((path) => path.split('/').slice(0, 2).join('/')));
  expect([...parts].sort()).toEqual(Object.keys(ARROWS).sort());
});

test.each(Object.entries(ARROWS))('%s imports only what is below it', (part, allowed) => {
  for (const path of sources.filter((source) => source.startsWith(`${part}/`))) {
    const isTest = /\.(test|story)\.tsx?$|\/testing\//.test(path);
    const own = part.split('/')[1] ?? '';
    const fine = new Set([...allowed, ...(STANDS_UP[path] ?? []), own, ...(isTest ? ['test-kit'] : [])]);
    const imported = [...readText(path).matchAll(IMPORT)].map(([, name = '']) => name);
    expect(
      imported.filter((name) => !fine.has(name)),
      path,
    ).toEqual([]);
  }
});

test('nothing reaches into another part by a relative path', () => {
  const climbs = sources.filter((path) => {
    const depth = path.split('/').length - 3;
    return [...readText(path).matchAll(/from '((?:\.\.\/)+)/g)].some(
      ([, dots = '']) => dots.length / 3 > depth,
    );
  });
  expect(climbs).toEqual([]);
});

test('the domain knows no server, no React and, at run time, no SDK', () => {
  const domain = sources.filter(
    (path) => path.startsWith('packages/task-definition/src/') && !/\.test\./.test(path),
  );
  for (const path of domain) {
    const text = readText(path);
    expect(text, path).not.toMatch(/from '(node:|react|express)/);
    for (const [line] of text.matchAll(/^import .*'@aws-sdk\/.*$/gm))
      expect(line, path).toMatch(/^import type/);
  }
});
