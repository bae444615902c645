import type { Writer } from './io.ts';

const CHUNK = 64 * 1024;

/** Gathers what is written to a stream, as each write to it is a call of the system. */
export class BufferedWriter implements Writer {
  readonly #stream: Writer;
  #text = '';

  constructor(stream: Writer) {
    this.#stream = stream;
  }

  get isTTY(): boolean {
    return this.#stream.isTTY === true;
  }

  write(text: string): void {
    this.#text += text;
    if (this.isTTY || this.#text.length >= CHUNK) this.flush();
  }

  /** Passes on what is left. */
  flush(): void {
    if (this.#text !== '') this.#stream.write(this.#text);
    this.#text = '';
  }
}
