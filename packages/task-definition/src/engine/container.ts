import type { ContainerDefinition } from '../model.ts';
import { formatPath, type PathSegment } from '../path.ts';
import { CONTAINER_DEFINITION } from '../shapes/container.ts';
import type { Clean, Misfit } from './clean.ts';
import { Derived } from './derived.ts';
import { quote } from './lists.ts';
import {
  ALL_MEMBERS,
  bitsOf,
  noticeAbout,
  noticeContainer,
  presentMembers,
  type Reads,
  viewClass,
} from './reads.ts';

/** The bit of each member of a container. */
export const CONTAINER_BITS: ReadonlyMap<string, number> = bitsOf(Object.keys(CONTAINER_DEFINITION.members));

/** What every message depends on: the names of the containers that it may speak of. */
export const NAMES: Reads = {
  task: 0,
  own: CONTAINER_BITS.get('name') ?? ALL_MEMBERS,
  others: CONTAINER_BITS.get('name') ?? ALL_MEMBERS,
};

const ContainerView = viewClass<ContainerDefinition>(CONTAINER_BITS, noticeContainer);

/** One container of the definition that is judged, and where it stands. */
export class Container {
  readonly index: number;
  /** The members that it has. */
  readonly present: number;
  /** Its members without their misfits. */
  readonly definition: Clean<ContainerDefinition>;
  readonly #misfits: readonly Misfit[];
  readonly #derived: Derived<Container>;
  readonly #name: string | undefined;
  #label: string | undefined;
  #misfitPaths: ReadonlySet<string> | undefined;

  /** @param misfits Their paths begin in the container. */
  constructor(definition: Clean<ContainerDefinition>, index: number, misfits: readonly Misfit[]) {
    this.definition = new ContainerView(definition);
    this.index = index;
    this.#name = definition.name;
    this.present = presentMembers(definition, CONTAINER_BITS);
    this.#misfits = misfits;
    this.#derived = new Derived<Container>(this, this.definition, (reads) =>
      noticeAbout(this.definition, reads),
    );
  }

  /** What several rules need of a container, computed once; `compute` tells one such thing from another. */
  derive<Value>(compute: (container: Container) => Value): Value {
    return this.#derived.get(compute);
  }

  /**
   * How a message speaks of it: its name in quotes, or its number while it has none. It is for messages alone, and
   * so is not noticed as read: what is reported depends on names, what is not does not.
   */
  get label(): string {
    this.#label ??= this.#name ? `Container ${quote(this.#name)}` : `Container ${this.index + 1}`;
    return this.#label;
  }

  /** The path of something in the container. */
  at = (...segments: PathSegment[]): PathSegment[] => ['containerDefinitions', this.index, ...segments];

  /** The path of one of its members as text, without the detour by its segments. */
  where(member: string): string {
    return `containerDefinitions[${this.index}].${member}`;
  }

  /** Whether the value of a member, or of something in it, was taken out as a misfit. */
  isMisfit = (...segments: [string, ...PathSegment[]]): boolean => {
    noticeContainer(this.definition, CONTAINER_BITS.get(segments[0]) ?? 0);
    return this.hasMisfit(segments);
  };

  /** The same, unnoticed: for what is judged anew with each change of the member anyway. */
  hasMisfit(segments: readonly PathSegment[]): boolean {
    if (this.#misfits.length === 0) return false;
    this.#misfitPaths ??= new Set(this.#misfits.map(({ path }) => formatPath(path)));
    return this.#misfitPaths.has(formatPath(segments));
  }
}
