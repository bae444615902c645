import type { Place, RepeatedKey } from './place.ts';
import type { Position } from './position.ts';

/** One JSON text, or one document of a YAML text. */
export interface ParsedDocument {
  /** Plain JSON; a short tag of CloudFormation is an object, as in `{ "Fn::Sub": … }`. */
  value: unknown;
  /** Finds where each value stands. */
  places(): Place;
  /** Finds the keys that an object has more than once. */
  repeated(): readonly RepeatedKey[];
}

/** A text that was read. */
export interface ParsedText {
  syntax: 'json' | 'yaml';
  text: string;
  positionAt(offset: number): Position;
  documents: readonly ParsedDocument[];
}
