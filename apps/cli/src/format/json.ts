import type { FileReport } from '../verify/report.ts';
import { publicFix } from './public-fix.ts';
import type { Summary } from './summary.ts';

/** All reports as one JSON object, for other programs. */
export function jsonOfReports(reports: readonly FileReport[], summary: Summary): string {
  const files = reports.map(({ file, issues, notes, notChecked, fault }) => ({
    file,
    ...(fault !== undefined && { fault }),
    issues: issues.map(({ ruleId, severity, path, line, column, message, fix, docs, resource }) => ({
      ruleId,
      severity,
      path,
      line,
      column,
      message,
      ...(fix !== undefined && { fix: publicFix(fix) }),
      ...(docs !== undefined && { docs }),
      ...(resource !== undefined && { resource }),
    })),
    notes,
    notChecked: notChecked().map(({ ruleId, severity, needs }) => ({ ruleId, severity, needs })),
  }));
  return `${JSON.stringify({ files, summary }, undefined, 2)}\n`;
}
