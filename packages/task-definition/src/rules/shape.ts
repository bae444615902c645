import type { Misfit } from '../engine/clean.ts';
import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { quote } from '../engine/lists.ts';
import { shapeRule } from '../engine/rule.ts';
import type { Fix } from '../issue.ts';
import { type PathSegment, toPointer } from '../path.ts';
import type { Shape } from '../shapes/shape.ts';

const PARAMETERS =
  'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html';

export const shapeRules = [
  shapeRule({
    id: 'unknown-key',
    appliesTo: 'any level',
    title: 'Every key is one that RegisterTaskDefinition takes.',
    docs: PARAMETERS,
    message: ({ path }) =>
      `${quote(String(path.at(-1)))} is not a key that RegisterTaskDefinition takes here.`,
    fix: renameOrRemove,
  }),
  shapeRule({
    id: 'wrong-json-type',
    appliesTo: 'any level',
    title: 'Every value has the JSON type of its key.',
    docs: PARAMETERS,
    message: describeType,
    fix: ({ path, kind, shape, value }) => (kind === 'type' ? retype(path, shape, value) : undefined),
  }),
  shapeRule({
    id: 'enum-value',
    appliesTo: 'all enumerations',
    title: 'Every enumerated value is one that ECS knows.',
    docs: PARAMETERS,
    message: describeEnum,
    fix: respell,
  }),
  shapeRule({
    id: 'docker-label-limit',
    appliesTo: 'dockerLabels',
    title: 'The values of Docker labels are strings.',
    docs: guide('task_definition_parameters'),
    message: ({ path }) => `The Docker label ${quote(String(path.at(-1)))} must be a string.`,
  }),
];

/** Says which values an enumeration takes. */
export function describeEnum({ path, kind, shape, value }: Misfit): string {
  const values = shape.type === 'enum' ? shape.values.join(', ') : '';
  const name = nameOf(path);
  if (kind === 'missing') return `${name} is required: one of ${values}.`;
  return `${name} is ${quote(String(value))}, but must be one of ${values}.`;
}

/** Offers the spelling that differs in capitals only; the API is case-sensitive. */
export function respell({ path, shape, value }: Misfit): Fix | undefined {
  if (shape.type !== 'enum' || typeof value !== 'string') return undefined;
  const spelling = shape.values.find((known) => known.toLowerCase() === value.toLowerCase());
  if (spelling === undefined) return undefined;
  const lower = spelling === spelling.toLowerCase();
  return replacing(lower ? 'Use lower case' : `Use ${spelling}`, path, spelling);
}

const TYPE_NAMES: Record<Shape['type'], string> = {
  string: 'a string',
  enum: 'a string',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  map: 'an object of strings',
  structure: 'an object',
};

function describeType({ path, kind, shape, value }: Misfit): string {
  const expected = TYPE_NAMES[shape.type];
  if (path.length === 0) return 'A task definition is a JSON object.';
  if (kind === 'missing') return `${nameOf(path)} is required: ${expected}.`;
  return `${nameOf(path)} must be ${expected}, not ${nameOfType(value)}.`;
}

function nameOf(path: readonly PathSegment[]): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `Item ${last + 1} of ${path.at(-2)}` : String(last);
}

function nameOfType(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return Number.isInteger(value) ? 'a number' : 'a fraction';
  if (typeof value === 'string') return 'a string';
  return typeof value === 'boolean' ? 'true or false' : 'an object';
}

/** Numbers and booleans that were written as strings, and the other way round. Never in a map of options. */
function retype(path: readonly PathSegment[], shape: Shape, value: unknown): Fix | undefined {
  if (typeof value === 'number' && isSize(path)) {
    return replacing('Write it as a string', path, String(value));
  }
  if (typeof value !== 'string') return undefined;
  if (shape.type === 'integer' && /^-?\d{1,9}$/.test(value)) {
    return replacing('Write it as a number', path, Number(value));
  }
  if (shape.type === 'boolean' && (value === 'true' || value === 'false')) {
    return replacing(`Write it as ${value}`, path, value === 'true');
  }
  return undefined;
}

function isSize(path: readonly PathSegment[]): boolean {
  return path.length === 1 && (path[0] === 'cpu' || path[0] === 'memory');
}

function replacing(label: string, path: readonly PathSegment[], value: unknown): Fix {
  if (typeof path.at(-1) === 'string') return setting(label, path, value);
  return { label, patch: [{ op: 'replace', path: toPointer(path), value }] };
}

/** `ContainerDefinitions` of CloudFormation becomes `containerDefinitions`; any other key goes. */
function renameOrRemove({ path, shape, value }: Misfit): Fix {
  const key = String(path.at(-1));
  const members = shape.type === 'structure' ? Object.keys(shape.members) : [];
  const known = members.find((member) => member.toLowerCase() === key.toLowerCase());
  if (known === undefined || Object.hasOwn(value as object, known)) return removal(`Remove ${key}`, path);
  const from = toPointer(path);
  return {
    label: `Rename to ${known}`,
    patch: [{ op: 'move', from, path: toPointer([...path.slice(0, -1), known]) }],
  };
}
