import {
  type Facts,
  type Issue,
  judge,
  type NotChecked,
  type PathSegment,
  parsePath,
} from '@purser/task-definition';
import type { Reading, Trace } from '../read/reading.ts';

/** An issue, and the place of the file that it is about. */
export interface TracedIssue {
  issue: Issue;
  /** The issue's path as its parts. */
  path: readonly PathSegment[];
  trace: Trace;
}

/**
 * Judges a definition by all its readings: an issue counts when it stands in every reading that has its place,
 * and never where only a deployment knows the value.
 */
export function judgeReadings(
  readings: readonly [Reading, ...Reading[]],
  facts: Facts,
): { issues: TracedIssue[]; notChecked: readonly NotChecked[] } {
  const [first, ...others] = readings;
  const { found, notChecked } = judgeReading(first, facts);
  if (others.length === 0) return { issues: [...found.values()].flat(), notChecked };
  const judged = [{ reading: first, found }];
  for (const reading of others) judged.push({ reading, found: judgeReading(reading, facts).found });
  const merged = new Map<string, TracedIssue[]>();
  for (const one of judged) {
    for (const [key, issues] of one.found) {
      const holds = ({ trace: { raw } }: TracedIssue) =>
        judged.every(({ reading, found: there }) => there.has(key) || !reading.isLive(raw));
      if (!merged.has(key) && issues.every(holds)) merged.set(key, issues);
    }
  }
  return { issues: [...merged.values()].flat(), notChecked };
}

/** The issues of one reading, those of one rule at one place together. */
function judgeReading(
  reading: Reading,
  facts: Facts,
): { found: Map<string, TracedIssue[]>; notChecked: readonly NotChecked[] } {
  const { issues, notChecked } = judge(reading.definition, facts);
  const found = new Map<string, TracedIssue[]>();
  const add = (issue: Issue, path: readonly PathSegment[], trace: Trace) => {
    const key = JSON.stringify([issue.ruleId, trace.raw, trace.rest]);
    const others = found.get(key);
    if (others) others.push({ issue, path, trace });
    else found.set(key, [{ issue, path, trace }]);
  };
  for (const { issue, path, raw } of reading.issues) add(issue, path, { raw, rest: [] });
  for (const issue of issues) {
    const path = parsePath(issue.path);
    if (!reading.isUnknown(path)) add(issue, path, reading.trace(path));
  }
  return { found, notChecked };
}
