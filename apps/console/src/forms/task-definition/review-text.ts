import { formatDelimited } from './codec/delimited.ts';

/** Gives a value as a person reads it: one line for each item of a list or map. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) {
    const words = value.every((entry) => typeof entry === 'string');
    return words ? formatDelimited(value) : value.map(lineOf).join('\n');
  }
  if (typeof value === 'object') return linesOf(value).join('\n');
  return String(value);
}

/** Gives a line for each key; the entries of a map or list inside have lines of their own. */
function linesOf(source: object): string[] {
  return Object.entries(source).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner !== 'object' || inner === null) return [`${key}: ${String(inner)}`];
    if (!Array.isArray(inner))
      return Object.entries(inner).map(([name, value]) => `${name} = ${lineOf(value)}`);
    const isText = inner.every((entry) => typeof entry === 'string');
    if (isText) return inner.length > 0 ? [`${key}: ${formatDelimited(inner)}`] : [];
    return inner.map(lineOf);
  });
}

/** Gives a value in one line. */
export function lineOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(lineOf).join(', ');
  const pair = value as Record<string, unknown>;
  const name = pair.name ?? pair.key;
  const content = pair.value ?? pair.valueFrom;
  const others = Object.keys(value).filter((key) => !['name', 'key', 'value', 'valueFrom'].includes(key));
  if (typeof name === 'string' && typeof content === 'string' && others.length === 0)
    return `${name} = ${content}`;
  return Object.entries(value)
    .map(([key, inner]) => `${key} ${lineOf(inner)}`)
    .join(', ');
}
