import { expect, test } from 'vitest';
import { exists, listFiles, readText } from './repository-files.ts';

const sources = listFiles('*.ts', '*.tsx').filter((path) => !path.endsWith('.d.ts'));

test('no file of source is longer than 350 lines', () => {
  const long = sources.filter((path) => readText(path).split('\n').length > 351);
  expect(long).toEqual([]);
});

test('no test is left out or waits for time to pass', () => {
  const tests = sources.filter(
    (path) => /\.(test|story)\.tsx?$/.test(path) && !path.startsWith('packages/tooling/'),
  );
  expect(tests.length).toBeGreaterThan(20);
  for (const path of tests) {
    expect(readText(path), path).not.toMatch(/\.(only|fixme)\(|waitForTimeout|\bsleep\(/);
  }
});

test('only the configuration reads the environment of the server', () => {
  const servers = sources.filter(
    (path) =>
      /^(apps\/api|packages\/(aws|embedded-aws|contract))\/src\//.test(path) &&
      !/\.test\.ts$|\/conformance\//.test(path),
  );
  const readers = servers.filter((path) => readText(path).includes('process.env'));
  expect(readers).toEqual(['apps/api/src/main.ts', 'packages/embedded-aws/src/main.ts']);
});

/** A call that sends or brings a value. */
const VALUE_CALL =
  /client\.(parameters\.(create|update|compare|reveal)|secrets\.(create|putValue|changeKeys|reveal))\(/;

test('no secret value goes through the query cache', () => {
  const screens = sources.filter((path) => path.startsWith('apps/console/src/'));
  const callers = screens.filter((path) => VALUE_CALL.test(readText(path)));
  expect(callers).toContain('apps/console/src/components/secrets/use-create-parameter.ts');
  for (const path of callers) expect(readText(path), path).not.toMatch(/useMutation\(|mutationFn|queryFn/);
  const cached = screens.filter((path) =>
    /api\.(parameters|secrets)\.(create|update|compare|reveal|putValue|changeKeys)\./.test(readText(path)),
  );
  expect(cached).toEqual([]);
});

test('versions are pinned', () => {
  for (const path of listFiles('package.json', '**/package.json')) {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readText(path)) as Record<string, object>;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(`${name}@${version}`).toMatch(/@\d+\.\d+\.\d+$/);
    }
  }
});

test('the lock file leaves the registry to whoever installs', () => {
  expect(readText('package-lock.json')).not.toContain('"resolved": "http');
});

test('every path that the README names exists', () => {
  const named = [...readText('README.md').matchAll(/`((?:apps|packages|docs)\/[^`*{}\s]+)`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((path) => !exists(path))).toEqual([]);
});

test('every setting is in the README', () => {
  const settings = [...readText('apps/api/src/config.ts').matchAll(/^\s+(PURSER_[A-Z_]+):/gm)].map(
    ([, name = '']) => name,
  );
  expect(settings.length).toBeGreaterThan(5);
  const readme = readText('README.md');
  expect(settings.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
