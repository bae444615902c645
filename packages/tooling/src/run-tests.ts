import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { provideChromium } from './chromium.ts';
import { type Counts, closingLine, ofExit, ofPlaywright, ofVitest, sum } from './counts.ts';

/** Runs every suite, also after one failed, and ends with the sum of all: `N passed, N failed`. */
function main(): Counts {
  rmSync('reports', { recursive: true, force: true });
  mkdirSync('reports', { recursive: true });
  const run = (title: string, command: string, ...rest: string[]) => {
    console.log(`\n--- ${title}`);
    return spawnSync(command, rest, { stdio: 'inherit' }).status;
  };
  const counts: Counts[] = [
    ofExit(run('lint', 'npx', 'biome', 'check', '--error-on-warnings', '.')),
    ofExit(run('unused code', 'npx', 'knip')),
    ofExit(run('types', 'npm', 'run', '--silent', 'typecheck')),
    ofVitest('reports/vitest.json', run('unit and integration', 'npx', 'vitest', 'run')),
    ofExit(run('build', 'npm', 'run', '--silent', 'build')),
    ofExit(run('bundle budgets', 'npm', 'run', '--silent', 'size', '-w', '@purser/console')),
  ];
  process.env.PURSER_CHROMIUM = provideChromium();
  counts.push(ofPlaywright('reports/playwright.json', run('stories', 'npx', 'playwright', 'test')));
  return sum(counts);
}

const total = main();
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
