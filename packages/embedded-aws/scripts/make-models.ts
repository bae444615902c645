import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Model, ModelShape } from '../src/models/check-model.ts';
import { jsonServices, queryServices } from '../src/services/services.ts';

// Writes the constraints of the operations that the account has, out of AWS's models in Smithy's JSON form. They are
// published under Apache-2.0 at https://github.com/aws/api-models-aws; name the folder that holds their files.

/** The file of each service whose inputs are checked by its model. */
const FILES: Readonly<Record<string, string>> = {
  ssm: 'ssm-2014-11-06.json',
  secretsmanager: 'secrets-manager-2017-10-17.json',
  kms: 'kms-2014-11-01.json',
  iam: 'iam-2010-05-08.json',
  sts: 'sts-2011-06-15.json',
  logs: 'cloudwatch-logs-2014-03-28.json',
};

/** What AWS lists in another order than its model does, by service and shape. */
const VALUE_ORDER: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ssm: { ParameterType: ['SecureString', 'StringList', 'String'] },
};

interface SmithyMember {
  target: string;
  traits?: Record<string, unknown>;
}

interface SmithyShape {
  type: string;
  traits?: Record<string, unknown>;
  members?: Record<string, SmithyMember>;
  member?: SmithyMember;
  key?: SmithyMember;
  value?: SmithyMember;
  input?: { target: string };
}

type Shapes = Record<string, SmithyShape>;

const shortName = (id: string) => id.split('#')[1] ?? id;

/** Gives the constraints of some operations, without shapes that nothing can be wrong with. */
function modelOf(shapes: Shapes, actions: readonly string[]): Model {
  const kept: Record<string, ModelShape> = {};
  const open = new Set<string>();
  const keep = (target: string): string | undefined => {
    const name = shortName(target);
    if (kept[name] || open.has(name)) return name;
    const shape = shapes[target];
    if (!shape) return undefined;
    open.add(name);
    const made = shapeOf(shape, keep);
    open.delete(name);
    if (Object.keys(made).length === 0) return undefined;
    kept[name] = made;
    return name;
  };
  const inputs: Record<string, string> = {};
  for (const [id, { type, input }] of Object.entries(shapes)) {
    if (type !== 'operation' || !input || !actions.includes(shortName(id))) continue;
    const name = keep(input.target);
    if (name !== undefined) inputs[shortName(id)] = name;
  }
  return { inputs: sorted(inputs), shapes: sorted(kept) };
}

function shapeOf(shape: SmithyShape, keep: (target: string) => string | undefined): ModelShape {
  const { type, traits = {} } = shape;
  const { min, max } = {
    ...(traits['smithy.api#length'] as object | undefined),
    ...(traits['smithy.api#range'] as object | undefined),
  } as { min?: number; max?: number };
  const members: Record<string, { shape?: string; required?: boolean }> = {};
  for (const [member, { target, traits: own = {} }] of Object.entries(
    type === 'structure' ? (shape.members ?? {}) : {},
  )) {
    const inner = keep(target);
    const required = 'smithy.api#required' in own;
    if (inner !== undefined || required) {
      members[member] = { ...(inner !== undefined && { shape: inner }), ...(required && { required }) };
    }
  }
  const [item, key, value] = [shape.member, shape.key, shape.value].map((part) => part && keep(part.target));
  const pattern = traits['smithy.api#pattern'];
  return {
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(typeof pattern === 'string' && { pattern }),
    ...(type === 'enum' && { oneOf: Object.values(shape.members ?? {}).map(enumValue) }),
    ...('smithy.api#sensitive' in traits && { sensitive: true }),
    ...(Object.keys(members).length > 0 && { members }),
    ...(item !== undefined && { item }),
    ...(key !== undefined && { key }),
    ...(value !== undefined && { value }),
  };
}

function enumValue({ traits }: SmithyMember): string {
  return String(traits?.['smithy.api#enumValue']);
}

function sorted<Value>(record: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Throws for an order that does not have the model's own values. */
function reorder(model: Model, name: string, oneOf: readonly string[]): void {
  const shape = model.shapes[name];
  if (!shape) return;
  if ([...oneOf].sort().join() !== [...(shape.oneOf ?? [])].sort().join()) {
    throw new Error(`The order of ${name} does not have its values.`);
  }
  shape.oneOf = oneOf;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the models.');
for (const { name, operations } of [...jsonServices, ...queryServices]) {
  const file = FILES[name];
  if (file === undefined) continue;
  const { shapes } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { shapes: Shapes };
  const target = fileURLToPath(new URL(`../src/models/${name}.json`, import.meta.url));
  const model = modelOf(shapes, Object.keys(operations));
  for (const [shape, oneOf] of Object.entries(VALUE_ORDER[name] ?? {})) reorder(model, shape, oneOf);
  writeFileSync(target, `${JSON.stringify(model, undefined, 1)}\n`);
}
