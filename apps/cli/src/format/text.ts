import type { Severity } from '@purser/task-definition';
import type { Colors } from '../colors.ts';
import { printable } from '../printable.ts';
import type { FileReport, LocatedIssue } from '../verify/report.ts';

const COLORS: Record<Severity, 'red' | 'magenta' | 'yellow'> = {
  error: 'red',
  launch: 'magenta',
  warn: 'yellow',
};

/** The issues of a file as compilers print them, so that editors and terminals can jump to each. */
export function textOfIssues({ file, issues }: FileReport, colors: Colors): string {
  return issues.map((issue) => textOfIssue(file, issue, colors)).join('');
}

function textOfIssue(file: string, issue: LocatedIssue, colors: Colors): string {
  const { line, column, severity, ruleId, message, resource, path, fix } = issue;
  const label = colors.bold(colors[COLORS[severity]](severity));
  const where = [resource, path].filter((part) => part !== undefined && part !== '').join(': ');
  const lines = [
    `${colors.bold(`${printable(file)}:${line}:${column}:`)} ${label} ${ruleId}: ${printable(message)}`,
    ...(where === '' ? [] : [`    ${colors.dim(printable(where))}`]),
    ...(fix === undefined ? [] : [`    ${colors.green('fix:')} ${printable(fix.label)}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What is to be said of a file besides its issues: why it cannot be read, and what was set aside. */
export function textOfNotes({ file, notes, mended = [], fault }: FileReport, colors: Colors): string {
  const name = printable(file);
  const lines = [...mended, ...notes].map((note) => `${name}: ${colors.cyan('note')}: ${printable(note)}`);
  if (fault) {
    const { line, column, message } = fault;
    const place = line === undefined ? `${name}:` : `${name}:${line}:${column}:`;
    lines.push(`${colors.bold(place)} ${colors.bold(colors.red('cannot read'))}: the file ${message}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
