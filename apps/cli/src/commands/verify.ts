import type { Severity } from '@purser/task-definition';
import { BufferedWriter } from '../buffered-writer.ts';
import { colorsFor } from '../colors.ts';
import { githubOfReport } from '../format/github.ts';
import { jsonOfReports } from '../format/json.ts';
import { summarize, summaryLine } from '../format/summary.ts';
import { textOfIssues, textOfNotes } from '../format/text.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { type AccountOptions, factsOf } from '../options.ts';
import { type FileReport, reaches } from '../verify/report.ts';
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
  const { format, severity, quiet } = options;
  const facts = factsOf(options);
  const [out, err] = [io.stdout, io.stderr].map((stream) => colorsFor(stream, io, options.color));
  const stdout = new BufferedWriter(io.stdout);
  const reports: FileReport[] = [];
  for (const file of files) {
    const fixes = options.fix
      ? await (await import('../fix/fix-file.ts')).fixFile(file, io, facts, severity)
      : [];
    const found = await verifyFile(file, io, facts);
    const report = quiet
      ? { ...found, issues: found.issues.filter((issue) => reaches(issue.severity, severity)) }
      : found;
    reports.push(report);
    if (format === 'text' && out) stdout.write(textOfIssues(report, out));
    if (format === 'github') stdout.write(githubOfReport(report));
    const notes = [...fixes, ...(format === 'text' && !quiet ? report.notes : [])];
    if (err) io.stderr.write(textOfNotes({ ...report, notes }, err));
  }
  if (format === 'json') stdout.write(jsonOfReports(reports));
  if (format === 'sarif') {
    const { sarifOfReports } = await import('../format/sarif.ts');
    stdout.write(sarifOfReports(reports, io.cwd));
  }
  stdout.flush();
  if (format === 'text') io.stderr.write(`${summaryLine(summarize(reports))}\n`);
  return exitCodeOf(reports, severity);
}

function exitCodeOf(reports: readonly FileReport[], threshold: Severity): ExitCode {
  if (reports.some(({ fault }) => fault !== undefined)) return EXIT.trouble;
  const found = reports.some(({ issues }) => issues.some(({ severity }) => reaches(severity, threshold)));
  return found ? EXIT.found : EXIT.clean;
}
