import type { Severity } from '@purser/task-definition';
import { type FileReport, SEVERITIES } from '../verify/report.ts';

const NOUNS: Record<Severity, string> = { error: 'error', launch: 'launch risk', warn: 'warning' };

/** The sums over all files that a run ends with. */
export interface Summary {
  files: number;
  unreadable: number;
  issues: Record<Severity, number>;
  /** How many rules could not be judged without the account. */
  notChecked: number;
}

/** Counts what was found in all files. */
export function summarize(reports: readonly FileReport[]): Summary {
  const issues = { error: 0, launch: 0, warn: 0 };
  const rules = new Set<string>();
  for (const report of reports) {
    for (const { severity } of report.issues) issues[severity] += 1;
    for (const { ruleId } of report.notChecked) rules.add(ruleId);
  }
  const unreadable = reports.filter(({ fault }) => fault !== undefined).length;
  return { files: reports.length, unreadable, issues, notChecked: rules.size };
}

/** Words a summary as one line. */
export function summaryLine({ files, unreadable, issues, notChecked }: Summary): string {
  const found = SEVERITIES.filter((severity) => issues[severity] > 0).map((severity) =>
    count(issues[severity], NOUNS[severity]),
  );
  const parts = [
    ...(unreadable > 0 ? [`${unreadable} cannot be read`] : []),
    ...(found.length > 0 ? found : unreadable < files ? ['no issues'] : []),
  ];
  const needy = notChecked === 1 ? '1 rule needs' : `${notChecked} rules need`;
  const left =
    notChecked === 0 ? '' : `; ${needy} the account and ${notChecked === 1 ? 'was' : 'were'} not checked`;
  return `${count(files, 'file')}: ${parts.join(', ')}${left}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
