import type { SharingStrategy } from '@aws-sdk/client-ecs';

/** What the service model says of a value, and which rules report it when it is otherwise. */
interface ShapeNotes {
  /** The rule that reports a value of another type or outside the enumeration, where it has one of its own. */
  rule?: string;
  /** The rule that reports the member when it is absent or empty. */
  missing?: string;
}

interface StringShape extends ShapeNotes {
  type: 'string';
  /** Length in characters. */
  min?: number;
  max?: number;
}

interface EnumShape<Value extends string = string> extends ShapeNotes {
  type: 'enum';
  values: readonly Value[];
}

/** A whole number of 32 bits. */
interface IntegerShape extends ShapeNotes {
  type: 'integer';
}

interface BooleanShape extends ShapeNotes {
  type: 'boolean';
}

export interface ListShape<Item extends Shape = Shape> extends ShapeNotes {
  type: 'list';
  item: Item;
  /** The most items that the list may hold. */
  max?: number;
}

/** A map of strings to strings; ECS has no other. */
export interface MapShape extends ShapeNotes {
  type: 'map';
  value: StringShape;
}

export interface StructureShape extends ShapeNotes {
  type: 'structure';
  members: MemberShapes;
  /** The members whose absence a rule reports; kept apart as a document has thousands of structures. */
  requirements: readonly Requirement[];
  /** The names of all members, where every one is a text. */
  texts?: readonly string[];
  /** Rules that report a key which is no member, for keys that people are known to write. */
  stray?: Readonly<Record<string, string>>;
}

interface Requirement {
  name: string;
  member: Shape;
  ruleId: string;
}

/** A member, and whether the service model requires it. */
type Member<Of extends Shape = Shape> = Of & { required?: boolean };

type MemberShapes = Readonly<Record<string, Member>>;

export type Shape =
  | StringShape
  | EnumShape
  | IntegerShape
  | BooleanShape
  | ListShape
  | MapShape
  | StructureShape;

/** Computes the shape of an SDK type: what {@link structure} holds the written shape against. */
type ShapeOf<T> = [T] extends [boolean]
  ? BooleanShape
  : [T] extends [number]
    ? IntegerShape
    : [T] extends [string]
      ? string extends T
        ? StringShape
        : EnumShape<T>
      : [T] extends [readonly (infer Item)[]]
        ? ListShape & { item: ShapeOf<Item> }
        : [T] extends [SharingStrategy]
          ? Structure<Pick<SharingStrategy.NvidiaMpsMember, 'nvidiaMps'>>
          : string extends keyof T
            ? MapShape
            : Structure<T>;

interface Structure<T> extends ShapeNotes {
  type: 'structure';
  members: MembersOf<T>;
  requirements: readonly Requirement[];
  texts?: readonly string[];
  stray?: Readonly<Record<string, string>>;
}

type MembersOf<T> = {
  readonly [Name in keyof T]-?: ShapeOf<NonNullable<T[Name]>> &
    (Record<never, never> extends Pick<T, Name> ? { required?: never } : { required: true });
};

export const string = { type: 'string' } as const;
export const integer = { type: 'integer' } as const;
export const boolean = { type: 'boolean' } as const;
export const map = { type: 'map', value: string } as const;

/** One of `values`; `rule` reports any other. */
export function oneOf<const Values extends readonly string[]>(values: Values, rule = 'enum-value') {
  return { type: 'enum', values, rule } as const;
}

export function list<const Item extends Shape>(item: Item) {
  return { type: 'list', item } as const;
}

/**
 * The shape of a structure of the SDK. It does not compile as soon as the installed SDK has a member more, a
 * member less, or another type or requirement for one.
 */
export function structure<T>(members: MembersOf<T>): Structure<T> {
  const requirements = Object.entries<Shape>(members as MemberShapes).flatMap(([name, member]) =>
    member.missing === undefined ? [] : [{ name, member, ruleId: member.missing }],
  );
  const names = Object.keys(members);
  const isText = Object.values<Shape>(members as MemberShapes).every(({ type }) => type === 'string');
  return { type: 'structure', members, requirements, ...(isText && { texts: names }) };
}

/** A member that the service model requires; `missing` reports its absence. */
export function required<const Of extends Shape>(shape: Of, missing = 'wrong-json-type') {
  return { ...shape, required: true as const, missing };
}

/** A member that the model calls optional, while ECS refuses a definition without it. */
export function needed<const Of extends Shape>(shape: Of, missing: string) {
  return { ...shape, missing };
}
