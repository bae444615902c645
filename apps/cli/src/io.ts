/** A stream that the command writes to. */
export interface Writer {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
}

/** What surrounds a run: the process in the product, buffers in the tests. */
export interface Io {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin(): Promise<Uint8Array>;
  stdout: Writer;
  stderr: Writer;
}

/** How a run ends, as `diff` and compilers end. */
export const EXIT = { clean: 0, found: 1, trouble: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
