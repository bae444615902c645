import type { PathSegment } from '@purser/task-definition';
import type { Place, RepeatedKey } from '../place.ts';
import { endOfString } from './strings.ts';

/** What {@link scanJson} finds: all places of a document, or where it stops being JSON. */
export type JsonScan =
  | { root: Place; repeated: readonly RepeatedKey[] }
  | { root?: never; fault: { offset: number; reason: string } };

const SPACE = /[ \t\n\r]*/y;
/** How far behind a comma the end of its object or list is looked for. */
const LONGEST_GAP = 1000;
const LITERAL = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** An object or list that is being read. */
interface Open {
  place: Place;
  /** The key whose value comes next, in an object. */
  key?: { name: string; start: number; end: number };
}

/**
 * Finds where each value of a JSON text stands, and says of a text that is none where and why. Takes JSON as
 * strictly as the AWS CLI does: no comments, no trailing commas. Depth is no matter, it does not recurse.
 */
export function scanJson(text: string): JsonScan {
  return new Scanner(text).scan();
}

/** Where a text stops being JSON; thrown inside this module only. */
class Fault {
  readonly offset: number;
  readonly reason: string;

  constructor(offset: number, reason: string) {
    this.offset = offset;
    this.reason = reason;
  }
}

class Scanner {
  readonly #text: string;
  readonly #open: Open[] = [];
  readonly #repeated: RepeatedKey[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): JsonScan {
    try {
      const root = this.#document();
      return { root, repeated: this.#repeated };
    } catch (fault) {
      if (!(fault instanceof Fault)) throw fault;
      return { fault: { offset: fault.offset, reason: fault.reason } };
    }
  }

  #document(): Place {
    for (;;) {
      let done: Place | undefined = this.#value();
      // A value that is complete may complete those around it.
      while (done) {
        this.#take(SPACE);
        const around = this.#open.at(-1);
        if (!around) {
          if (this.#at < this.#text.length) throw this.#fault('has something after its end');
          return done;
        }
        done = this.#separator(around);
      }
    }
  }

  /** Reads a value, or the start of one that has others in it; gives it when it is complete. */
  #value(): Place | undefined {
    this.#take(SPACE);
    const start = this.#at;
    const first = this.#text[start];
    if (first !== '{' && first !== '[') {
      const read = first === '"' ? this.#string() : this.#take(LITERAL);
      if (read === undefined) throw this.#fault('has no JSON value here');
      return this.#add({ start, end: this.#at });
    }
    this.#at += 1;
    const inside = first === '{' ? { members: new Map<string, Place>() } : { items: [] };
    const place = this.#add({ start, end: start, ...inside });
    this.#take(SPACE);
    if (this.#text[this.#at] === (first === '{' ? '}' : ']')) {
      this.#at += 1;
      place.end = this.#at;
      return place;
    }
    const open: Open = { place };
    this.#open.push(open);
    if (place.members) this.#key(open);
    return undefined;
  }

  /** Reads what follows a value; gives the object or list that it ends, if it does. */
  #separator(around: Open): Place | undefined {
    const { place } = around;
    const character = this.#text[this.#at];
    const [closing, name] = place.members ? ['}', 'an object'] : [']', 'a list'];
    if (character === ',') {
      if (/^,[ \t\n\r]*[}\]]/.test(this.#text.slice(this.#at, this.#at + LONGEST_GAP))) {
        throw this.#fault(`has a comma before the end of ${name}`);
      }
      this.#at += 1;
      if (place.members) this.#key(around);
      return undefined;
    }
    if (character !== closing) throw this.#fault(`lacks a comma, or the end of ${name}`);
    this.#at += 1;
    place.end = this.#at;
    this.#open.pop();
    return place;
  }

  #key(open: Open): void {
    this.#take(SPACE);
    const start = this.#at;
    if (this.#text[start] !== '"') throw this.#fault('lacks a key in double quotes');
    const name = this.#string();
    const end = this.#at;
    if (open.place.members?.has(name)) {
      this.#repeated.push({ path: [...this.#path(), name], offset: start });
    }
    this.#take(SPACE);
    if (this.#text[this.#at] !== ':') throw this.#fault('lacks a colon after a key');
    this.#at += 1;
    open.key = { name, start, end };
  }

  #string(): string {
    const end = endOfString(this.#text, this.#at) + 1;
    try {
      const read = JSON.parse(this.#text.slice(this.#at, end)) as string;
      this.#at = end;
      return read;
    } catch {
      throw this.#fault('has a string that does not end, or holds what JSON wants escaped');
    }
  }

  #add(place: Place): Place {
    const around = this.#open.at(-1);
    if (around?.key) {
      const { name, start, end } = around.key;
      place.key = { start, end };
      around.place.members?.set(name, place);
    } else around?.place.items?.push(place);
    return place;
  }

  /** Where the innermost open object stands. */
  #path(): PathSegment[] {
    return this.#open
      .slice(0, -1)
      .map(({ place, key }) => key?.name ?? Math.max(0, (place.items?.length ?? 0) - 1));
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const [match] = pattern.exec(this.#text) ?? [];
    if (match !== undefined) this.#at += match.length;
    return match;
  }

  #fault(reason: string): Fault {
    if (this.#at >= this.#text.length) return new Fault(this.#at, 'ends too early');
    if (/^\/[/*]|^#/.test(this.#text.slice(this.#at, this.#at + 2))) {
      return new Fault(this.#at, 'has a comment, which JSON does not know');
    }
    return new Fault(this.#at, reason);
  }
}
