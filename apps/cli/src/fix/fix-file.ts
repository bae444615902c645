import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Facts, Severity } from '@purser/task-definition';
import type { Io } from '../io.ts';
import { readFileText } from '../read/read-file.ts';
import { readText } from '../read/read-text.ts';
import { Unreadable } from '../read/unreadable.ts';
import { fixText } from './fix-text.ts';

const ONLY = '--fix changes JSON files that RegisterTaskDefinition takes, in UTF-8';

/**
 * Fixes what can be fixed in a file and writes it back. Gives a note for each thing that was done, or one that says
 * why nothing may be; a file that cannot be read is left to whoever verifies it.
 */
export async function fixFile(file: string, io: Io, facts: Facts, threshold: Severity): Promise<string[]> {
  if (file === '-') return [`not fixed: ${ONLY}`];
  try {
    const text = await readFileText(file, io);
    const { parsed, documents } = await readText(file, text, facts);
    const isInput = documents.every(({ definitions }) => definitions.every(({ form }) => form === 'input'));
    const path = resolve(io.cwd, file);
    const isPlain = parsed.syntax === 'json' && isInput && readFileSync(path).equals(Buffer.from(text));
    if (!isPlain) return [`not fixed: ${ONLY}`];
    const fixed = fixText(text, facts, threshold);
    if (fixed.applied.length > 0) writeFileSync(path, fixed.text);
    return fixed.applied.map((fix) => `fixed: ${fix.label}${fix.path === '' ? '' : ` (${fix.path})`}`);
  } catch (error) {
    if (error instanceof Unreadable) return [];
    throw error;
  }
}
