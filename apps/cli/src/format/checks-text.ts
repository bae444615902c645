import type { Check, CheckStatus } from '@purser/task-definition';
import type { Colors } from '../colors.ts';
import { printable } from '../printable.ts';

/** The worst first, each with its word in the summary. */
const STATUSES: readonly { status: CheckStatus; word: string }[] = [
  { status: 'fail', word: 'failed' },
  { status: 'unknown', word: 'could not be checked' },
  { status: 'warn', word: 'warnings' },
  { status: 'pass', word: 'passed' },
];

const COLUMN = 'unknown'.length;

/** The lines of a preflight for people, the worst first, and their numbers at the end. */
export function textOfChecks(checks: readonly Check[], colors: Colors, quiet: boolean): string {
  const shown = STATUSES.filter(({ status }) => !(quiet && status === 'pass'));
  const lines = shown.flatMap(({ status }) =>
    checks.filter((check) => check.status === status).map((check) => lineOf(check, colors)),
  );
  const counts = STATUSES.map(
    ({ status, word }) => `${checks.filter((check) => check.status === status).length} ${word}`,
  );
  return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${counts.join(', ')}\n`;
}

function lineOf({ status, ruleId, path, message, fix }: Check, colors: Colors): string {
  const where = path === '' ? 'the task definition' : path;
  const indent = ' '.repeat(COLUMN + 2);
  const head = `${colored(status, colors)}  ${printable(message)}\n${indent}${colors.dim(`${printable(where)}  ${ruleId}`)}\n`;
  if (fix?.kind !== 'allow-caller') return head;
  return `${head}${indent}${colors.dim(printable(JSON.stringify(fix.statement)))}\n`;
}

function colored(status: CheckStatus, colors: Colors): string {
  const word = status.padEnd(COLUMN);
  switch (status) {
    case 'fail':
      return colors.red(word);
    case 'unknown':
    case 'warn':
      return colors.yellow(word);
    case 'pass':
      return colors.green(word);
  }
}
