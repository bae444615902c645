import type { Issue, NotChecked, Severity } from '@purser/task-definition';
import type { Position } from '../read/position.ts';

/** An issue and where in the file it is. */
export interface LocatedIssue extends Issue, Position {
  /** The logical id of the resource that has it, in a template. */
  resource?: string;
  /** What the issue's fix writes in the file, where it is one stretch of text. */
  edit?(): TextRegion | undefined;
}

/** A stretch of a file and the text to put in its place. */
export interface TextRegion {
  start: Position;
  end: Position;
  text: string;
}

/** What was found in one file. */
export interface FileReport {
  file: string;
  issues: readonly LocatedIssue[];
  notes: readonly string[];
  /** What was mended in the file before it was verified, or why nothing was. */
  mended?: readonly string[];
  /** Gives what was not checked for want of the account, without the rules of the given ids. */
  notChecked(known?: ReadonlySet<string>): readonly NotChecked[];
  /** Why the file could not be read, and where it stops being readable. */
  fault?: { message: string } & Partial<Position>;
}

/** The severities, the worst first. */
export const SEVERITIES = ['error', 'launch', 'warn'] as const satisfies readonly Severity[];

/** Whether a severity is as bad as a threshold, or worse. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}
