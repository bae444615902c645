import type { Writer } from '../io.ts';
import { printable } from '../printable.ts';

const CLEAR_LINE = '\r\u001B[K';

/** Prints how something goes: lines that stay, and on a terminal a last line that changes. */
export class ProgressLines {
  readonly #out: Writer;
  #hasStatus = false;

  constructor(out: Writer) {
    this.#out = out;
  }

  /** Prints a line that stays. */
  line(text: string): void {
    this.clear();
    this.#out.write(`${printable(text)}\n`);
  }

  /** Puts a text in the place of the line that changes; a pipe has none. */
  status(text: string): void {
    if (!this.#out.isTTY) return;
    this.clear();
    this.#out.write(printable(text));
    this.#hasStatus = true;
  }

  /** Takes the changing line away. */
  clear(): void {
    if (!this.#hasStatus) return;
    this.#out.write(CLEAR_LINE);
    this.#hasStatus = false;
  }
}
