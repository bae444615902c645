import type { Fix } from '../issue.ts';
import { type PathSegment, toPointer } from '../path.ts';

/** A fix that takes a member or list item away. */
export function removal(label: string, path: readonly PathSegment[]): Fix {
  return { label, patch: [{ op: 'remove', path: toPointer(path) }] };
}

/** A fix that gives a structure's member a value, whether it had one or not. */
export function setting(label: string, path: readonly PathSegment[], value: unknown): Fix {
  return { label, patch: [{ op: 'add', path: toPointer(path), value }] };
}
