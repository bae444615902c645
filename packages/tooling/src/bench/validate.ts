import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { median } from './statistics.ts';

const FULL_LIMIT = 1;
const FIELD_LIMIT = 0.05;

interface Round {
  parse: number;
  clone: number;
  full: number;
  field: number;
}

/**
 * All rules on a definition of 64 KiB against JSON.parse and structuredClone of it, and one changed field against
 * all rules; built as the console and the command line are, in a process of its own.
 */
export async function benchValidate(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'purser-bench-'));
  try {
    await build({
      root: fileURLToPath(new URL('.', import.meta.url)),
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: 'validate-rounds.ts', target: 'node20', outDir: folder, emptyOutDir: true },
    });
    const { stdout } = spawnSync(process.execPath, [join(folder, 'validate-rounds.js')], {
      encoding: 'utf8',
    });
    const { bytes, rounds } = JSON.parse(stdout) as { bytes: number; rounds: Round[] };
    const full = median(rounds.map((round) => round.full / (round.parse + round.clone)));
    const field = median(rounds.map((round) => round.field / round.full));
    const shown = rounds
      .map((round) => `${round.full.toFixed(0)}/(${round.parse.toFixed(0)}+${round.clone.toFixed(0)})`)
      .join(' ');
    const fields = rounds.map((round) => round.field.toFixed(0)).join(' ');
    return [
      `all rules on ${bytes} bytes / (JSON.parse + structuredClone): ${full.toFixed(2)}, limit ${FULL_LIMIT} (µs per round: ${shown})`,
      `one field / all rules: ${field.toFixed(3)}, limit ${FIELD_LIMIT} (µs per round: ${fields})`,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
