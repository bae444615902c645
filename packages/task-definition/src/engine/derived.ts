import { noticing, type Reads } from './reads.ts';

/** Things that follow from a task or container, each computed once for all the rules that want it. */
export class Derived<Of> {
  readonly #of: Of;
  readonly #view: object | undefined;
  readonly #tell: (reads: Reads) => void;
  readonly #known = new Map<(of: Of) => unknown, { value: unknown; reads: Reads }>();

  /**
   * @param view The view of the container that it is all about, where it is one.
   * @param tell Notices what was read when the thing was computed: whoever asks later has read it as well.
   */
  constructor(of: Of, view: object | undefined, tell: (reads: Reads) => void) {
    this.#of = of;
    this.#view = view;
    this.#tell = tell;
  }

  /** Gives what `compute` makes; the function itself tells one such thing from another. */
  get<Value>(compute: (of: Of) => Value): Value {
    let found = this.#known.get(compute);
    if (!found) {
      found = noticing(() => compute(this.#of), this.#view);
      this.#known.set(compute, found);
    }
    this.#tell(found.reads);
    return found.value as Value;
  }
}
