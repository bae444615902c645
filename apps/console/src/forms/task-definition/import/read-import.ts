import { parse } from 'dotenv';
import { ImportError, type ImportedEntry } from './imported-entry.ts';
import { type EnvironmentBlock, readYaml } from './read-yaml.ts';

export type ImportFormat = 'env' | 'json' | 'compose';

/** What a pasted or dropped text holds. */
export interface ReadImport {
  format: ImportFormat;
  /** One block, but for a Compose file of several services. */
  blocks: EnvironmentBlock[];
}

const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?[\w.-]+[ \t]*=/m;
const YAML_START = /^[ \t]*(?:-[ \t]+\S|[\w."'-]+[ \t]*:([ \t]|$))/;

/** Tells of which format a text is, by its first lines. */
export function formatOf(text: string): ImportFormat {
  if (text.trimStart().startsWith('{')) return 'json';
  const first = text.split('\n').find((line) => /^[ \t]*[^\s#]/.test(line)) ?? '';
  const isYaml = YAML_START.test(first) && !/^[ \t]*(?:export[ \t]+)?[\w.-]+[ \t]*=/.test(first);
  return isYaml || (!ASSIGNMENT.test(text) && /:/.test(text)) ? 'compose' : 'env';
}

/**
 * Reads the variables of a `.env` file by dotenv's own rules, of a JSON object, or of a Compose `environment` block.
 *
 * @throws {@link ImportError}, whose message quotes nothing of the text
 */
export function readImport(text: string): ReadImport {
  if (text.trim() === '') throw new ImportError('Paste a text or choose a file.');
  const format = formatOf(text);
  const blocks = format === 'compose' ? readYaml(text) : [{ service: '', entries: READERS[format](text) }];
  if (blocks.every(({ entries }) => entries.length === 0)) {
    throw new ImportError('No variable was found in the text.');
  }
  return { format, blocks };
}

const READERS = { env: readEnv, json: readJson };

function readEnv(text: string): ImportedEntry[] {
  const counts = new Map<string, number>();
  for (const [, key = ''] of text.matchAll(/^[ \t]*(?:export[ \t]+)?([\w.-]+)(?:[ \t]*=|:[ \t])/gm))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.entries(parse(text)).map(([key, value]) => ({
    key,
    value,
    ...((counts.get(key) ?? 0) > 1 && { note: 'Stands there more than once: the last one counts.' }),
  }));
}

function readJson(text: string): ImportedEntry[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new ImportError('The text begins like a JSON object, but is no JSON that can be read.');
  }
  return Object.entries(parsed as object).map(([key, value]) => {
    if (typeof value === 'string') return { key, value };
    if (value === null) return { key, value: '', note: 'Is null, taken as an empty text.' };
    if (typeof value !== 'object') return { key, value: String(value) };
    return { key, value: JSON.stringify(value), note: 'Is no text: it is written as JSON.' };
  });
}
