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

/** Counts what is found in file after file, without keeping it. */
export class Tally {
  #files = 0;
  #unreadable = 0;
  readonly #issues: Record<Severity, number> = { error: 0, launch: 0, warn: 0 };
  readonly #rules = new Set<string>();

  add({ issues, notChecked, fault }: FileReport): void {
    this.#files += 1;
    if (fault) this.#unreadable += 1;
    for (const { severity } of issues) this.#issues[severity] += 1;
    for (const { ruleId } of notChecked(this.#rules)) this.#rules.add(ruleId);
  }

  /** The sums so far. */
  get summary(): Summary {
    return {
      files: this.#files,
      unreadable: this.#unreadable,
      issues: { ...this.#issues },
      notChecked: this.#rules.size,
    };
  }
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
