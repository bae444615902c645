import { isJsonObject, type JsonObject, type PathSegment } from './json.ts';
import { readMap, writeMap } from './lists.ts';
import { type FieldCodec, record } from './record.ts';
import { requiredText } from './scalars.ts';

/** The console's one switch between a plain value and a reference to a secret. */
type ValueType = 'Value' | 'ValueFrom';

/** A row of environment variables or log options: both kinds stand in one list, as the console shows them. */
export interface VariableRow {
  key: string;
  type: ValueType;
  value: string;
  rest: JsonObject;
}

const plain = record({ key: requiredText('name'), value: requiredText('value') });
const secret = record({ key: requiredText('name'), value: requiredText('valueFrom') });

const objects = (source: unknown): JsonObject[] | undefined =>
  source === undefined ? [] : Array.isArray(source) && source.every(isJsonObject) ? source : undefined;

const readSecrets = (source: unknown) =>
  objects(source)?.map((item): VariableRow => ({ type: 'ValueFrom', ...secret.read(item) }));

const ofType = (form: readonly VariableRow[], type: ValueType) => form.filter((row) => row.type === type);

/** Finds the row that became the n-th item of its list, and in it the field of the item's key. */
function locateItem(
  path: readonly PathSegment[],
  form: readonly VariableRow[],
  type: ValueType,
): PathSegment[] {
  const row = ofType(form, type)[Number(path[1])];
  if (path[1] === undefined || row === undefined) return [];
  return [form.indexOf(row), path[2] === 'name' ? 'key' : 'value'];
}

/** `environment` and `secrets` of a container as one list of rows. */
export const environment: FieldCodec<VariableRow[]> = {
  keys: ['environment', 'secrets'],
  blank: () => [],
  read: (source) => {
    const values = objects(source.environment);
    const secrets = readSecrets(source.secrets);
    if (values === undefined || secrets === undefined) return undefined;
    return [...values.map((item): VariableRow => ({ type: 'Value', ...plain.read(item) })), ...secrets];
  },
  write: (form) => ({
    ...listed('environment', ofType(form, 'Value').map(plain.write)),
    ...listed('secrets', ofType(form, 'ValueFrom').map(secret.write)),
  }),
  locate: (path, form) => locateItem(path, form, path[0] === 'secrets' ? 'ValueFrom' : 'Value'),
};

/** `options` and `secretOptions` of a log configuration as one list of rows. */
export const logOptions: FieldCodec<VariableRow[]> = {
  keys: ['options', 'secretOptions'],
  blank: () => [],
  read: (source) => {
    const options = source.options === undefined ? [] : readMap(source.options);
    const secrets = readSecrets(source.secretOptions);
    if (options === undefined || secrets === undefined) return undefined;
    return [...options.map((row): VariableRow => ({ type: 'Value', ...row, rest: {} })), ...secrets];
  },
  write: (form) => {
    const options = ofType(form, 'Value');
    return {
      ...(options.length > 0 ? { options: writeMap(options) } : {}),
      ...listed('secretOptions', ofType(form, 'ValueFrom').map(secret.write)),
    };
  },
  locate: (path, form) => {
    if (path[0] === 'secretOptions') return locateItem(path, form, 'ValueFrom');
    const index = form.findLastIndex((row) => row.type === 'Value' && row.key === String(path[1]));
    return index < 0 ? [] : [index, 'value'];
  },
};

const listed = (key: string, items: JsonObject[]) => (items.length > 0 ? { [key]: items } : {});
