import { formatPath, type PathSegment } from '@purser/task-definition';
import type { Trace } from '../reading.ts';

/**
 * Where a value of a converted definition stands in its template. Nearly all are made and never asked, so paths
 * are put together only when they are.
 */
export class Origin {
  readonly #up: Origin | undefined;
  readonly #name: PathSegment;
  /** What leads from the outer value to this one in the template. */
  #steps: readonly PathSegment[];
  #isComputed = false;
  #children: Map<PathSegment, Origin> | undefined;

  /** Gives the origin of a definition as a whole. */
  static ofDefinition(raw: readonly PathSegment[]): Origin {
    return new Origin(undefined, '', raw);
  }

  private constructor(up: Origin | undefined, name: PathSegment, steps: readonly PathSegment[]) {
    this.#up = up;
    this.#name = name;
    this.#steps = steps;
  }

  /** Gives the origin of a value in this one; `name` is ECS's, `key` the template's. */
  below(name: PathSegment, key: PathSegment): Origin {
    const origin = new Origin(this, name, this.#isComputed ? [] : [key]);
    origin.#isComputed = this.#isComputed;
    return origin;
  }

  /** Says that the value is further inside, in a branch of the function that stands here. */
  follow(branch: readonly PathSegment[]): void {
    if (!this.#isComputed) this.#steps = [...this.#steps, ...branch];
  }

  /** Says that a function gave the value, so that all of it stands where the function does. */
  compute(): void {
    this.#isComputed = true;
  }

  /** Says that the value has a part in the definition. */
  keep(): void {
    const up = this.#up;
    if (up) up.#children = (up.#children ?? new Map<PathSegment, Origin>()).set(this.#name, this);
  }

  /** The path of the value in the definition. */
  path(): PathSegment[] {
    return this.#up ? [...this.#up.path(), this.#name] : [];
  }

  /** The path of the value in the template. */
  raw(): PathSegment[] {
    return this.#up ? [...this.#up.raw(), ...this.#steps] : [...this.#steps];
  }

  /** Follows a path of the definition as far as it has values. */
  trace(path: readonly PathSegment[]): Trace {
    let origin: Origin = this;
    for (const [step, segment] of path.entries()) {
      const child: Origin | undefined = origin.#children?.get(segment);
      if (!child) return { raw: origin.raw(), rest: path.slice(step) };
      origin = child;
    }
    return { raw: origin.raw(), rest: [] };
  }

  /** The places in the template of the value and of all in it, as texts. */
  *places(): Generator<string> {
    yield formatPath(this.raw());
    for (const child of this.#children?.values() ?? []) yield* child.places();
  }
}
