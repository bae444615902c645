import type { PathSegment } from '@purser/task-definition';

/** A stretch of a text, from an offset up to another. */
interface Span {
  start: number;
  end: number;
}

/** Where a value of a file stands, and where what is in it does. */
export interface Place extends Span {
  /** The key that the value is given by, for a member of an object. */
  key?: Span;
  members?: Map<string, Place>;
  items?: Place[];
}

/** A key that an object has more than once; the last one counts. */
export interface RepeatedKey {
  path: readonly PathSegment[];
  /** Where the later one stands. */
  offset: number;
}

/** Gives the place of the value at a path, or undefined where there is none. */
export function placeAt(root: Place, path: readonly PathSegment[]): Place | undefined {
  let place: Place | undefined = root;
  for (const segment of path) place = place && childOf(place, segment);
  return place;
}

/** Gives the place at a path, or that of the nearest value that it would be in. */
export function nearestPlace(root: Place, path: readonly PathSegment[]): Place {
  let place = root;
  for (const segment of path) {
    const child = childOf(place, segment);
    if (!child) break;
    place = child;
  }
  return place;
}

/** Gives the place of a member or item of a value. */
export function childOf(place: Place, segment: PathSegment): Place | undefined {
  return typeof segment === 'number' ? place.items?.[segment] : place.members?.get(segment);
}
