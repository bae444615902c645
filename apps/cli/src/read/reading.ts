import type { Issue, PathSegment } from '@purser/task-definition';

/** Where in a file something of a definition comes from. */
export interface Trace {
  /** The path, in the file's document, of the value or of the nearest one that it would be in. */
  raw: readonly PathSegment[];
  /** What of the definition's path leads further, to a member that is not there. */
  rest: readonly PathSegment[];
}

/** An issue of how a definition is written. */
export interface WrittenIssue {
  issue: Issue;
  path: readonly PathSegment[];
  /** The path, in the file's document, of what is wrong. */
  raw: readonly PathSegment[];
}

/** A definition as one would send it, with what was seen while it was read. */
export interface Reading {
  definition: unknown;
  /** What is wrong with how it is written, before any rule of ECS is asked. */
  issues: readonly WrittenIssue[];
  trace(path: readonly PathSegment[]): Trace;
  /** Whether a place of the file has a part in this reading; a condition may leave it out. */
  isLive(raw: readonly PathSegment[]): boolean;
  /** Whether nothing can be said of a path, as only a deployment knows what is there. */
  isUnknown(path: readonly PathSegment[]): boolean;
}

/** One task definition of a file. */
export interface ReadDefinition {
  /** How it is written: as one would send it, as ECS describes it, or as a resource of a template. */
  form: 'input' | 'described' | 'template';
  /** The logical id of a template's resource. */
  resource?: string;
  /** What was set aside or cannot be known, for the person who reads the issues. */
  notes: readonly string[];
  /** The places of a template, and the names of its conditions, that only a deployment knows. */
  unknown?: readonly string[];
  /** The first is the plainest. Several stand for one that is known in part: what holds, holds in all. */
  readings: readonly [Reading, ...Reading[]];
}
