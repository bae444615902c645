import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { closingLine, ofExit, ofPlaywright, ofVitest, sum } from './counts.ts';

const report = (content: object) => {
  const file = join(mkdtempSync(join(tmpdir(), 'purser-report-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

test('the runners’ reports are added up', () => {
  const vitest = report({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 1 });
  const playwright = report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } });
  const total = sum([ofVitest(vitest, 0), ofPlaywright(playwright, 1), ofExit(0)]);
  expect(closingLine(total)).toBe('9 passed, 2 failed, 1 skipped');
});

test('a runner that breaks down counts as a failure', () => {
  expect(ofVitest('/does/not/exist', 1).failed).toBe(1);
  expect(ofVitest(report({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 0 }), 1).failed).toBe(1);
  expect(ofExit(null).failed).toBe(1);
});
