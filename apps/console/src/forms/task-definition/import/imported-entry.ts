/** A variable as it was read from a file. */
export interface ImportedEntry {
  key: string;
  value: string;
  /** What a person should know of how it was read. */
  note?: string;
}

/** Thrown for a text that cannot be read; its message never quotes the text, which may hold a secret. */
export class ImportError extends Error {}
