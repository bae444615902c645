import type { PathSegment } from '../path.ts';
import type { Shape, StructureShape } from '../shapes/shape.ts';

const places = new WeakMap<StructureShape, ReadonlyMap<string, number>>();

/** Gives the place of each step of a path in the order of the definition, for {@link comparePlaces}. */
export function placesOf(path: readonly PathSegment[], root: Shape): readonly number[] {
  let shape: Shape | undefined = root;
  return path.map((segment): number => {
    const at: Shape | undefined = shape;
    shape = undefined;
    if (typeof segment === 'number') {
      if (at?.type === 'list') shape = at.item;
      return segment;
    }
    if (at?.type !== 'structure') return 0;
    const place = placesIn(at).get(segment);
    if (place !== undefined) shape = at.members[segment];
    return place ?? Number.MAX_SAFE_INTEGER;
  });
}

/** Orders two paths as they follow each other in the definition, an outer one before what is in it. */
export function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  for (let step = 0; step < shared; step += 1) {
    const apart = (a[step] ?? 0) - (b[step] ?? 0);
    if (apart !== 0) return apart;
  }
  return a.length - b.length;
}

function placesIn(shape: StructureShape): ReadonlyMap<string, number> {
  let found = places.get(shape);
  if (!found) {
    found = new Map(Object.keys(shape.members).map((name, place) => [name, place]));
    places.set(shape, found);
  }
  return found;
}
