import type { Severity } from '@purser/task-definition';
import type { FileReport } from '../verify/report.ts';

const COMMANDS: Record<Severity, string> = { error: 'error', launch: 'warning', warn: 'notice' };

/**
 * The issues of a file as workflow commands of GitHub Actions, which become annotations of the change.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubOfReport({ file, issues, fault }: FileReport): string {
  const lines = issues.map(({ severity, line, column, ruleId, message, path, resource }) => {
    const where = [resource, path].filter((part) => part !== undefined && part !== '').join(': ');
    const text = where === '' ? message : `${message} (${where})`;
    return command(COMMANDS[severity], { file, line, col: column, title: ruleId }, text);
  });
  if (fault) {
    const { line, column: col, message } = fault;
    lines.push(command('error', { file, line, col, title: 'cannot read' }, `The file ${message}`));
  }
  return lines.join('');
}

function command(
  name: string,
  properties: Record<string, string | number | undefined>,
  text: string,
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${written.join(',')}::${escapeData(text)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
