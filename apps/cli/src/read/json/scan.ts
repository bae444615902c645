import type { PathSegment } from '@purser/task-definition';
import type { Place, RepeatedKey } from '../place.ts';
import { endOfString } from './strings.ts';

/** What {@link scanJson} finds: all places of a document, or where it stops being JSON. */
export type JsonScan =
  | { root: Place; repeated: readonly RepeatedKey[] }
  | { root?: never; fault: { offset: number; reason: string } };

const [SPACE, TAB, LINE_FEED, CARRIAGE_RETURN] = [32, 9, 10, 13];
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
 *
 * @param isJson Whether the text is known to be JSON, so that its strings need no look into them.
 */
export function scanJson(text: string, isJson = false): JsonScan {
  return new Scanner(text, isJson).scan();
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
  readonly #isJson: boolean;
  readonly #open: Open[] = [];
  readonly #repeated: RepeatedKey[] = [];
  #at = 0;

  constructor(text: string, isJson: boolean) {
    this.#text = text;
    this.#isJson = isJson;
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
        this.#skipSpace();
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
    this.#skipSpace();
    const start = this.#at;
    const first = this.#text[start];
    if (first !== '{' && first !== '[') {
      if (first === '"') this.#string();
      else if (!this.#literal()) throw this.#fault('has no JSON value here');
      return this.#add({ start, end: this.#at });
    }
    this.#at += 1;
    const inside = first === '{' ? { members: new Map<string, Place>() } : { items: [] };
    const place = this.#add({ start, end: start, ...inside });
    this.#skipSpace();
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
    const what = place.members ? 'an object' : 'a list';
    if (character === ',') {
      const comma = this.#at;
      this.#at += 1;
      this.#skipSpace();
      const next = this.#text[this.#at];
      if (next === '}' || next === ']') throw new Fault(comma, `has a comma before the end of ${what}`);
      if (place.members) this.#key(around);
      return undefined;
    }
    if (character !== (place.members ? '}' : ']')) throw this.#fault(`lacks a comma, or the end of ${what}`);
    this.#at += 1;
    place.end = this.#at;
    this.#open.pop();
    return place;
  }

  #key(open: Open): void {
    this.#skipSpace();
    const start = this.#at;
    if (this.#text[start] !== '"') throw this.#fault('lacks a key in double quotes');
    const written = this.#string();
    const name = written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
    const end = this.#at;
    if (open.place.members?.has(name)) {
      this.#repeated.push({ path: [...this.#path(), name], offset: start });
    }
    this.#skipSpace();
    if (this.#text[this.#at] !== ':') throw this.#fault('lacks a colon after a key');
    this.#at += 1;
    open.key = { name, start, end };
  }

  /** Reads a string and gives it as it is written, with its quotes. */
  #string(): string {
    const end = endOfString(this.#text, this.#at) + 1;
    const written = this.#text.slice(this.#at, end);
    if (!this.#isJson && !isString(written)) {
      throw this.#fault('has a string that does not end, or holds what JSON wants escaped');
    }
    this.#at = end;
    return written;
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

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== SPACE && code !== LINE_FEED && code !== TAB && code !== CARRIAGE_RETURN) return;
      this.#at += 1;
    }
  }

  #literal(): boolean {
    LITERAL.lastIndex = this.#at;
    const isLiteral = LITERAL.test(this.#text);
    if (isLiteral) this.#at = LITERAL.lastIndex;
    return isLiteral;
  }

  #fault(reason: string): Fault {
    if (this.#at >= this.#text.length) return new Fault(this.#at, 'ends too early');
    if (/^\/[/*]|^#/.test(this.#text.slice(this.#at, this.#at + 2))) {
      return new Fault(this.#at, 'has a comment, which JSON does not know');
    }
    return new Fault(this.#at, reason);
  }
}

function isString(written: string): boolean {
  try {
    return typeof JSON.parse(written) === 'string';
  } catch {
    return false;
  }
}
