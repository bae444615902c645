import { isJsonObject, type JsonObject } from './codec/json.ts';
import { lineOf } from './review-text.ts';

/** A list of the review whose entries have parts of the same names. */
export interface ReviewTable {
  title: string;
  /** The title with the part of the definition, so that it is unique on the page. */
  label: string;
  columns: string[];
  rows: string[][];
}

const KEY_VALUE = { key: 'Key', value: 'Value' };
const VARIABLE = { key: 'Key', type: 'Value type', value: 'Value' };

/** The lists that are shown as tables, with the words for their parts; other parts are shown under their own names. */
const TABLES: Record<string, { title: string; columns: Record<string, string> }> = {
  portMappings: {
    title: 'Port mappings',
    columns: {
      containerPort: 'Container port',
      hostPort: 'Host port',
      protocol: 'Protocol',
      name: 'Port name',
      appProtocol: 'App protocol',
    },
  },
  variables: { title: 'Environment variables', columns: VARIABLE },
  environmentFiles: { title: 'Environment files', columns: { value: 'Location', type: 'Type' } },
  logOptions: { title: 'Log options', columns: VARIABLE },
  dependsOn: {
    title: 'Startup dependency ordering',
    columns: { containerName: 'Container', condition: 'Condition' },
  },
  ulimits: {
    title: 'Resource limits (Ulimits)',
    columns: { name: 'Limit name', softLimit: 'Soft limit', hardLimit: 'Hard limit' },
  },
  extraHosts: { title: 'Extra hosts', columns: { hostname: 'Hostname', ipAddress: 'IP address' } },
  labels: { title: 'Docker labels', columns: KEY_VALUE },
  resourceRequirements: { title: 'Resource requirements', columns: { type: 'Type', value: 'Value' } },
  mountPoints: {
    title: 'Mount points',
    columns: {
      container: 'Container',
      sourceVolume: 'Source volume',
      containerPath: 'Container path',
      readOnly: 'Read only',
    },
  },
  volumesFrom: {
    title: 'Volumes from',
    columns: { container: 'Container', sourceContainer: 'Source', readOnly: 'Read only' },
  },
  placementConstraints: {
    title: 'Task placement constraints',
    columns: { type: 'Type', expression: 'Expression' },
  },
  tags: { title: 'Tags', columns: KEY_VALUE },
};

/** The entries of a list of objects; undefined for what the JSON has in its place. */
export function entriesOf(value: unknown): JsonObject[] | undefined {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) && value.every(isJsonObject) ? value : undefined;
}

/** The entries of a map as rows of key and value; undefined for what the JSON has in its place. */
export function pairsOf(value: unknown): JsonObject[] | undefined {
  if (value === undefined || value === null) return [];
  if (!isJsonObject(value)) return undefined;
  return Object.entries(value).map(([key, content]) => ({ key, value: content }));
}

/** Gives the table of a list; undefined for what is no such list, and none for an empty one. */
export function tableOf(name: string, value: unknown, scope: string): ReviewTable | undefined {
  const table = TABLES[name];
  const entries = entriesOf(value);
  if (table === undefined || entries === undefined || entries.length === 0) return undefined;
  const { title, columns } = table;
  const known = Object.keys(columns).filter((key) => entries.some((entry) => entry[key] !== undefined));
  const others = new Set(entries.flatMap(Object.keys).filter((key) => !(key in columns)));
  const keys = [...known, ...others];
  return {
    title,
    label: scope === '' ? title : `${scope} ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    columns: keys.map((key) => columns[key] ?? key),
    rows: entries.map((entry) => keys.map((key) => cellOf(entry[key]))),
  };
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '-';
  if (value === '') return '(empty)';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return lineOf(value);
}
