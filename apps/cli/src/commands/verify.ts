import type { Severity } from '@purser/task-definition';
import { BufferedWriter } from '../buffered-writer.ts';
import { colorsFor } from '../colors.ts';
import { githubOfReport } from '../format/github.ts';
import { jsonOfReports } from '../format/json.ts';
import { type Summary, summaryLine, Tally } from '../format/summary.ts';
import { textOfIssues, textOfNotes } from '../format/text.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { type AccountOptions, factsOf } from '../options.ts';
import { type FileReport, reaches, SEVERITIES } from '../verify/report.ts';
import { verifyFile } from '../verify/verify-file.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

export interface VerifyOptions extends AccountOptions {
  format: (typeof FORMATS)[number];
  /** The least severity that makes the run fail. */
  severity: Severity;
  /** Whether issues below that severity are left out. */
  quiet?: boolean;
  /** Whether to mend what can be mended, in the files themselves. */
  fix?: boolean;
  color?: boolean;
}

/** `purser verify`: prints every issue of the files' task definitions. */
export async function verify(files: readonly string[], options: VerifyOptions, io: Io): Promise<ExitCode> {
  const { format, severity } = options;
  const [colors, notesColors] = [io.stdout, io.stderr].map((stream) => colorsFor(stream, io, options.color));
  const stdout = new BufferedWriter(io.stdout);
  const stderr = new BufferedWriter(io.stderr);
  const tally = new Tally();
  const reports: FileReport[] = [];
  for (const file of files) {
    const report = await reportOf(file, options, io);
    tally.add(report);
    if (format === 'json' || format === 'sarif') reports.push(report);
    if (format === 'text' && colors) stdout.write(textOfIssues(report, colors));
    if (format === 'github') stdout.write(githubOfReport(report));
    const notes = format === 'text' && !options.quiet ? report.notes : [];
    if (notesColors) stderr.write(textOfNotes({ ...report, notes }, notesColors));
  }
  if (format === 'json') stdout.write(jsonOfReports(reports, tally.summary));
  if (format === 'sarif') {
    const { sarifOfReports } = await import('../format/sarif.ts');
    stdout.write(sarifOfReports(reports, io.cwd));
  }
  stdout.flush();
  if (format === 'text') stderr.write(`${summaryLine(tally.summary)}\n`);
  stderr.flush();
  return exitCodeOf(tally.summary, severity);
}

/** Mends the file first if that is asked for, and leaves out of its report what is not to be printed. */
async function reportOf(file: string, options: VerifyOptions, io: Io): Promise<FileReport> {
  const { severity, quiet } = options;
  const facts = factsOf(options);
  const mended = options.fix ? await mend(file, io, facts, severity) : [];
  const report = await verifyFile(file, io, facts);
  const issues = quiet ? report.issues.filter((issue) => reaches(issue.severity, severity)) : report.issues;
  return { ...report, issues, mended };
}

async function mend(...args: Parameters<typeof import('../fix/fix-file.ts').fixFile>): Promise<string[]> {
  const { fixFile } = await import('../fix/fix-file.ts');
  return fixFile(...args);
}

function exitCodeOf({ unreadable, issues }: Summary, threshold: Severity): ExitCode {
  if (unreadable > 0) return EXIT.trouble;
  const found = SEVERITIES.some((severity) => issues[severity] > 0 && reaches(severity, threshold));
  return found ? EXIT.found : EXIT.clean;
}
