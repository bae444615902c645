import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { ImportError, type ImportedEntry } from './imported-entry.ts';

/** An `environment` block of a service; the name is blank where the block stands by itself. */
export interface EnvironmentBlock {
  service: string;
  entries: ImportedEntry[];
}

/**
 * Reads the `environment` blocks of a Compose file, or one block by itself, in its map or its list form. Compose's
 * `$$` becomes `$`; a key without a value, which Compose would take from the shell, is told as such.
 *
 * @throws {@link ImportError}, whose message quotes nothing of the text
 * @see https://docs.docker.com/reference/compose-file/services/#environment
 */
export function readYaml(text: string): EnvironmentBlock[] {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    throw new ImportError(`The text is no YAML that can be read: look at line ${line}.`);
  }
  const root = document.contents;
  const services = isMap(root) ? root.get('services', true) : undefined;
  const blocks = isMap(services)
    ? pairsOf(services).flatMap(([service, value]) =>
        blockOf(service, isMap(value) ? value.get('environment', true) : undefined),
      )
    : blockOf('', (isMap(root) ? root.get('environment', true) : undefined) ?? root);
  if (blocks.length === 0) throw new ImportError('No environment block with variables was found.');
  return blocks;
}

const blockOf = (service: string, node: unknown): EnvironmentBlock[] => {
  const entries = entriesOf(node);
  return entries.length > 0 ? [{ service, entries }] : [];
};

function entriesOf(node: unknown): ImportedEntry[] {
  if (isMap(node)) return pairsOf(node).map(([key, value]) => entryOf(key, textOf(value)));
  if (!isSeq(node)) return [];
  return node.items.map((item) => {
    const text = textOf(item) ?? '';
    const equals = text.indexOf('=');
    return equals < 0 ? entryOf(text, undefined) : entryOf(text.slice(0, equals), text.slice(equals + 1));
  });
}

function entryOf(key: string, value: string | undefined): ImportedEntry {
  if (value === undefined) return { key, value: '', note: 'Has no value: Compose takes it from the shell.' };
  const note = /(^|[^$])\$(\{|[A-Za-z_])/.test(value)
    ? { note: 'Holds a variable, which Compose would fill in and which stays as it is here.' }
    : {};
  return { key, value: value.replaceAll('$$', '$'), ...note };
}

function pairsOf(map: { items: { key: unknown; value: unknown }[] }): [string, unknown][] {
  return map.items.map(({ key, value }) => [textOf(key) ?? '', value]);
}

/** A scalar as it is written, so that `1.10` and `0755` stay what they are; undefined for null. */
function textOf(node: unknown): string | undefined {
  if (isAlias(node))
    throw new ImportError('The text has YAML aliases, which are not followed. Write them out.');
  if (!isScalar(node))
    return node === null || node === undefined ? undefined : JSON.stringify((node as Node).toJSON());
  if (node.value === null) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}
