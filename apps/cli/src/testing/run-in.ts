import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ExitCode } from '../io.ts';
import { run } from '../run.ts';

/** What a run of the command line left behind. */
export interface Ran {
  code: ExitCode;
  out: string;
  err: string;
  /** Gives the text of a file as it was after the run. */
  fileAfter(name: string): string;
}

interface Surroundings {
  files?: Readonly<Record<string, string | Uint8Array | object>>;
  stdin?: string | Uint8Array;
  env?: Readonly<Record<string, string>>;
  isTTY?: boolean;
}

/** Runs the command line in a folder of its own, with the files given; one given as an object is its JSON. */
export async function runIn(surroundings: Surroundings, ...args: readonly string[]): Promise<Ran> {
  const { files = {}, stdin = '', env = {}, isTTY } = surroundings;
  const cwd = mkdtempSync(join(tmpdir(), 'purser-cli-'));
  const printed = { out: '', err: '' };
  const writer = (stream: 'out' | 'err') => ({
    isTTY,
    write(text: string) {
      printed[stream] += text;
    },
  });
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), isText(content) ? content : JSON.stringify(content, undefined, 2));
    }
    const code = await run(args, {
      cwd,
      env,
      stdin: async () => Buffer.from(stdin),
      stdout: writer('out'),
      stderr: writer('err'),
    });
    const after = new Map(Object.keys(files).map((name) => [name, readFileSync(join(cwd, name), 'utf8')]));
    return { code, ...printed, fileAfter: (name) => after.get(name) ?? '' };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function isText(content: string | Uint8Array | object): content is string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array;
}
