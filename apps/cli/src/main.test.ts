import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const HERE = fileURLToPath(new URL('..', import.meta.url));
const MAIN = join(HERE, 'src/main.ts');
const ISSUE = JSON.stringify({ family: 'web', containerDefinitions: [] });

function spawnMain(args: readonly string[], input = '') {
  const { FORCE_COLOR: _force, NO_COLOR: _none, ...env } = process.env;
  return spawnSync(process.execPath, ['--import', 'tsx', MAIN, ...args], {
    cwd: HERE,
    env,
    input,
    encoding: 'utf8',
  });
}

test('the process reads its input, prints to its streams and ends with the code', () => {
  const { status, stdout, stderr } = spawnMain(['verify', '-'], ISSUE);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^<stdin>:1:40: error containers-required: /m);
  expect(stderr).toMatch(/^1 file: 1 error, \d+ warnings?/m);
  expect(stdout).not.toContain('\u001b');
}, 30_000);

test('whoever reads the output may stop early', () => {
  const command = `"${process.execPath}" --import tsx "${MAIN}" verify --format json - | head -c 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: HERE, input: ISSUE, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
}, 30_000);

test('before the build, the command says how to make it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'purser-bin-'));
  try {
    cpSync(join(HERE, 'bin'), join(folder, 'bin'), { recursive: true });
    cpSync(join(HERE, 'package.json'), join(folder, 'package.json'));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/purser.js')], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'purser: the command line is not built yet; npm run build makes it.\n',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 30_000);
