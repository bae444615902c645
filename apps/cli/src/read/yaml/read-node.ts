import type { PathSegment } from '@purser/task-definition';
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { Place, RepeatedKey } from '../place.ts';

/** A value of a YAML document as plain JSON, and its place. */
interface Read {
  value: unknown;
  place: Place;
}

/** More values than any definition has: a document of a few lines can name billions by its aliases. */
const MOST_VALUES = 100_000;

/**
 * Turns a YAML document into plain JSON: aliases and merge keys are followed, keys are taken as they are
 * written, a short tag of CloudFormation becomes the object that it stands for.
 */
export class NodeReader {
  readonly repeated: RepeatedKey[] = [];
  readonly #document: Document.Parsed;
  readonly #refuse: (reason: string, offset: number) => Error;
  readonly #trail: PathSegment[] = [];
  readonly #anchors = new Map<string, Node>();
  /** The aliased nodes that are being read again. */
  readonly #following = new Set<Node>();
  #values = 0;

  constructor(document: Document.Parsed, refuse: (reason: string, offset: number) => Error) {
    this.#document = document;
    this.#refuse = refuse;
  }

  /** Whether the document is more than white space and comments. */
  get holdsContent(): boolean {
    const { contents } = this.#document;
    return contents !== null && !(isScalar(contents) && contents.source === '');
  }

  read(): Read {
    return this.#node(this.#document.contents);
  }

  #node(node: Node | null): Read {
    const [start, end] = node?.range ?? [0, 0];
    this.#values += 1;
    if (this.#values > MOST_VALUES) throw this.#refuse('has more values than can be read', start);
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (!target || this.#following.has(target)) throw this.#refuse('has an alias of nothing', start);
      this.#following.add(target);
      const read = this.#node(target);
      this.#following.delete(target);
      return read;
    }
    if (node?.anchor !== undefined) this.#anchors.set(node.anchor, node);
    const wrapper = node?.tag === undefined ? undefined : longForm(node.tag);
    if (wrapper === undefined) return this.#plain(node, { start, end });
    const inner = this.#within(wrapper, () => this.#plain(node, { start, end }));
    return {
      value: { [wrapper]: inner.value },
      place: { start, end, members: new Map([[wrapper, inner.place]]) },
    };
  }

  #plain(node: Node | null, place: Place): Read {
    if (isMap(node)) return this.#map(node, place);
    if (isSeq<Node>(node)) {
      const items = node.items.map((item, index) => this.#within(index, () => this.#node(item)));
      const value = items.map((item) => item.value);
      return { value, place: { ...place, items: items.map((item) => item.place) } };
    }
    return { value: isScalar(node) ? scalarOf(node) : null, place };
  }

  #map(map: YAMLMap, place: Place): Read {
    const members = new Map<string, Place>();
    const entries = new Map<string, unknown>();
    const merged: Read[] = [];
    for (const pair of map.items) {
      const key = pair.key as Node | null;
      const [start, end] = key?.range ?? [place.start, place.start];
      const name = isScalar(key) ? textOf(key) : String(key);
      const read = this.#within(name, () => this.#node(pair.value as Node | null));
      if (isMergeKey(key)) {
        merged.push(read);
        continue;
      }
      if (entries.has(name) && this.#following.size === 0) {
        this.repeated.push({ path: [...this.#trail, name], offset: start });
      }
      entries.set(name, read.value);
      members.set(name, { ...read.place, key: { start, end } });
    }
    for (const { value, place: from } of merged.flatMap(sourcesOf)) {
      for (const [name, inner] of Object.entries(value)) {
        const at = from.members?.get(name);
        if (entries.has(name) || !at) continue;
        entries.set(name, inner);
        members.set(name, at);
      }
    }
    return { value: Object.fromEntries(entries), place: { ...place, members } };
  }

  #within<T>(segment: PathSegment, read: () => T): T {
    this.#trail.push(segment);
    const result = read();
    this.#trail.pop();
    return result;
  }
}

/** `!Sub` stands for `Fn::Sub`; YAML's own tags stand for nothing. */
function longForm(tag: string): string | undefined {
  if (!/^![A-Za-z]/.test(tag)) return undefined;
  const name = tag.slice(1);
  return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}

function isMergeKey(key: Node | null): boolean {
  return isScalar(key) && key.source === '<<' && key.type === 'PLAIN';
}

/** What a merge key takes its members from: one mapping, or each of a list. */
function sourcesOf({ value, place }: Read): { value: object; place: Place }[] {
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) =>
      sourcesOf({ value: one, place: place.items?.[index] ?? place }),
    );
  }
  return typeof value === 'object' && value !== null ? [{ value, place }] : [];
}

/** A key is text, also where YAML 1.1 would read `on` or `N` as a boolean. */
function textOf(key: Scalar): string {
  return key.source ?? String(key.value);
}

function scalarOf({ value, source }: Scalar): unknown {
  // CloudFormation knows no dates, and takes a bare `y` or `n` for a letter.
  const isText = value instanceof Date || (typeof value === 'boolean' && source?.length === 1);
  if (isText) return source;
  return ['string', 'number', 'boolean'].includes(typeof value) ? value : (null as unknown);
}
