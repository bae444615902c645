import { type Facts, type Issue, type Severity, validate } from '@purser/task-definition';
import { reaches } from '../verify/report.ts';
import { applyToText } from './apply-to-text.ts';

/** More fixes than any definition takes: each mends what it speaks of, and may show up what was hidden. */
const MOST_FIXES = 500;

/** A text that was fixed, and what was done to it. */
export interface FixedText {
  text: string;
  applied: readonly { label: string; path: string }[];
}

/**
 * Applies the fixes of a JSON text's issues, one after the other until none is left, and keeps its layout.
 *
 * A fix that needs more than the text, as one that takes a value out to Parameter Store, is left to a person.
 *
 * @param text What RegisterTaskDefinition takes, as JSON.
 * @param threshold The least severity of the issues that are mended.
 */
export function fixText(text: string, facts: Facts, threshold: Severity): FixedText {
  const applied: { label: string; path: string }[] = [];
  const seen = new Set([text]);
  let now = text;
  while (applied.length < MOST_FIXES) {
    const step = nextStep(now, facts, threshold, seen);
    if (!step) break;
    now = step.text;
    seen.add(now);
    applied.push(step.fix);
  }
  return { text: now, applied };
}

function nextStep(text: string, facts: Facts, threshold: Severity, seen: ReadonlySet<string>) {
  for (const issue of validate(JSON.parse(text), facts)) {
    if (!isMechanical(issue) || !reaches(issue.severity, threshold)) continue;
    const fixed = applyToText(text, issue.fix);
    if (fixed !== undefined && !seen.has(fixed)) {
      return { text: fixed, fix: { label: issue.fix.label, path: issue.path } };
    }
  }
  return undefined;
}

function isMechanical(issue: Issue): issue is Issue & Required<Pick<Issue, 'fix'>> {
  return issue.fix !== undefined && issue.fix.createsParameter === undefined;
}
