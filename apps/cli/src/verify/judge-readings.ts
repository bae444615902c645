import {
  type Facts,
  type Issue,
  judge,
  type PathSegment,
  parsePath,
  type Verdict,
  validate,
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
): { issues: TracedIssue[] } & Pick<Verdict, 'notCheckedBut'> {
  const [first, ...others] = readings;
  const verdict = judge(first.definition, facts);
  const issues = traceAll(first, verdict.issues);
  // It is looked up when it is asked for, which costs as much as a good part of the rules.
  const notCheckedBut: Verdict['notCheckedBut'] = (known) => verdict.notCheckedBut(known);
  if (others.length === 0) return { issues, notCheckedBut };
  const judged = [{ reading: first, found: byPlace(issues) }];
  for (const reading of others) {
    judged.push({ reading, found: byPlace(traceAll(reading, validate(reading.definition, facts))) });
  }
  const merged = new Map<string, TracedIssue[]>();
  for (const one of judged) {
    for (const [key, same] of one.found) {
      const holds = ({ trace: { raw } }: TracedIssue) =>
        judged.every(({ reading, found: there }) => there.has(key) || !reading.isLive(raw));
      if (!merged.has(key) && same.every(holds)) merged.set(key, same);
    }
  }
  return { issues: [...merged.values()].flat(), notCheckedBut };
}

/** The issues of a reading with their places, without those of which only a deployment could tell. */
function traceAll(reading: Reading, issues: readonly Issue[]): TracedIssue[] {
  const all = reading.issues.map(
    ({ issue, path, raw }): TracedIssue => ({ issue, path, trace: { raw, rest: [] } }),
  );
  for (const issue of issues) {
    const path = parsePath(issue.path);
    if (!reading.isUnknown(path)) all.push({ issue, path, trace: reading.trace(path) });
  }
  return all;
}

/** Puts the issues of one rule at one place together. */
function byPlace(issues: readonly TracedIssue[]): Map<string, TracedIssue[]> {
  const found = new Map<string, TracedIssue[]>();
  for (const traced of issues) {
    const { issue, trace } = traced;
    const key = JSON.stringify([issue.ruleId, trace.raw, trace.rest]);
    const same = found.get(key);
    if (same) same.push(traced);
    else found.set(key, [traced]);
  }
  return found;
}
