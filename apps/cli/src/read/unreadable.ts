import type { Position } from './position.ts';

/**
 * A file that cannot be read, or is not what it should be. Its message is a sentence of our own that quotes
 * nothing of the file: the libraries' messages do, and what they quote may be a secret.
 */
export class Unreadable extends Error {
  readonly position: Position | undefined;

  constructor(message: string, position?: Position) {
    super(message);
    this.name = 'Unreadable';
    this.position = position;
  }
}
