import { parsePath, type TaskDefinition } from '@purser/task-definition';
import type { PathSegment } from './codec/json.ts';

/** What an item of a list is called, and which of its members names it. */
const LISTS: Record<string, { word: string; name: string }> = {
  containerDefinitions: { word: 'Container', name: 'name' },
  environment: { word: 'Variable', name: 'name' },
  secrets: { word: 'Secret', name: 'name' },
  secretOptions: { word: 'Secret option', name: 'name' },
  environmentFiles: { word: 'Environment file', name: '' },
  portMappings: { word: 'Port mapping', name: 'name' },
  mountPoints: { word: 'Mount point', name: 'sourceVolume' },
  volumesFrom: { word: 'Volumes from', name: 'sourceContainer' },
  dependsOn: { word: 'Dependency', name: 'containerName' },
  ulimits: { word: 'Ulimit', name: 'name' },
  extraHosts: { word: 'Extra host', name: 'hostname' },
  volumes: { word: 'Volume', name: 'name' },
  tags: { word: 'Tag', name: 'key' },
  placementConstraints: { word: 'Placement constraint', name: '' },
};

/** Maps whose entries a person knows by their keys. */
const MAPS: Record<string, string> = {
  options: 'Log option',
  dockerLabels: 'Docker label',
  driverOpts: 'Driver option',
  labels: 'Label',
};

const LONGEST = 40;

/**
 * Says in words where a path leads to, as in `Container "app" › Secret "DB_PASSWORD"`. Names only: what a variable
 * or option holds is never part of it.
 */
export function issuePlace(path: string, taskDefinition: TaskDefinition): string {
  const segments = parsePath(path);
  const places: string[] = [];
  let value: unknown = taskDefinition;
  for (let at = 0; at < segments.length; at += 1) {
    const key = String(segments[at]);
    const next = segments[at + 1];
    value = memberOf(value, key);
    if (next !== undefined && (typeof next === 'number' || MAPS[key] !== undefined)) {
      value = memberOf(value, next);
      places.push(typeof next === 'number' ? itemName(key, next, value) : `${MAPS[key]} ${quote(next)}`);
      at += 1;
    } else if (!isImplied(key)) places.push(key);
  }
  return places.length === 0 ? 'Task definition' : places.join(' › ');
}

/** What stands in every row of its kind: the row's name says it all. */
const isImplied = (key: string) => key === 'valueFrom' || key === 'value' || key === 'logConfiguration';

function itemName(list: string, index: number, item: unknown): string {
  const known = LISTS[list];
  const name = memberOf(item, known?.name ?? 'name');
  const word = known?.word ?? list;
  return typeof name === 'string' && name !== '' ? `${word} ${quote(name)}` : `${word} ${index + 1}`;
}

function memberOf(value: unknown, key: PathSegment): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<PathSegment, unknown>)[key];
}

const quote = (name: string) => `"${name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name}"`;
