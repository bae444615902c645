import type { Fix, Issue, Severity } from '../issue.ts';
import { formatPath, type PathSegment } from '../path.ts';
import { TASK_DEFINITION_SHAPE } from '../shape.ts';
import { comparePlaces, placesOf } from './order.ts';
import type { Rule } from './rule.ts';

/** An issue with what it is sorted by. */
export interface Finding {
  issue: Issue;
  places: readonly number[];
  /** The place of its rule among all rules. */
  rank: number;
}

/** Words one breach of a rule. */
export function finding(
  rule: Rule,
  rank: number,
  path: readonly PathSegment[],
  message: string,
  fix?: Fix,
): Finding {
  const issue: Issue = { path: formatPath(path), ruleId: rule.id, severity: rule.severity, message };
  if (rule.docs !== undefined) issue.docs = rule.docs;
  if (fix !== undefined) issue.fix = fix;
  return { issue, places: placesOf(path, TASK_DEFINITION_SHAPE), rank };
}

/** Adds findings to others; there may be more of them than a call takes arguments. */
export function addAll(all: Finding[], found: Iterable<Finding>): void {
  for (const one of found) all.push(one);
}

const SEVERITY_ORDER: Record<Severity, number> = { error: 0, launch: 1, warn: 2 };

/** Orders findings as the definition goes, the worst first in one place. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    comparePlaces(a.places, b.places) ||
    SEVERITY_ORDER[a.issue.severity] - SEVERITY_ORDER[b.issue.severity] ||
    a.rank - b.rank
  );
}
