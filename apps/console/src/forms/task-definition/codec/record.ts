import { isJsonObject, type JsonObject, type PathSegment, put, sameJson } from './json.ts';

/**
 * How one form field stands for one or more keys of a JSON object. A field needs not be able to hold every
 * value: {@link record} keeps what a field would change in `rest`.
 */
export interface FieldCodec<Form> {
  readonly keys: readonly string[];
  blank(): Form;
  /** Gives the form value of an object that has some of `keys`, or undefined when the field can't hold it. */
  read(source: JsonObject): Form | undefined;
  /** Gives the keys that the form value stands for; a blank field most often gives none. */
  write(form: Form): JsonObject;
  /** Finds the form field of a path whose first segment is one of `keys`; the answer starts below the field. */
  locate(path: readonly PathSegment[], form: Form): PathSegment[];
}

/** What the form carries of an object without having a field for it. An `undefined` value means "was absent". */
export interface WithRest {
  rest: JsonObject;
}

/** How a form object stands for a JSON object, without loss. */
export interface RecordCodec<Form> {
  blank(): Form;
  read(source: JsonObject): Form;
  write(form: Form): JsonObject;
  locate(path: readonly PathSegment[], form: Form): PathSegment[] | undefined;
}

/** The form value that a codec reads and writes. */
export type FormOf<Codec> = Codec extends RecordCodec<infer Form> ? Form : never;

type Shape = Record<string, FieldCodec<unknown>>;
type FieldValues<S extends Shape> = {
  [Name in keyof S]: S[Name] extends FieldCodec<infer Form> ? Form : never;
};

/**
 * Joins fields to a form object. Whatever its fields can't give back as it was (unknown keys, empty lists, values
 * of a wrong type) goes to `rest`, and comes out again unless the person gives the field a value.
 */
export function record<S extends Shape>(shape: S): RecordCodec<FieldValues<S> & WithRest> {
  type Form = FieldValues<S> & WithRest;
  const fields = Object.entries(shape);
  const known = new Set(fields.flatMap(([, field]) => field.keys));

  return {
    blank: () =>
      ({ ...Object.fromEntries(fields.map(([name, field]) => [name, field.blank()])), rest: {} }) as Form,

    read(source) {
      const rest: [string, unknown][] = Object.entries(source).filter(([key]) => !known.has(key));
      const values = fields.map(([name, field]) => {
        const { form, kept } = readField(field, source);
        rest.push(...kept);
        return [name, form];
      });
      return { ...Object.fromEntries(values), rest: Object.fromEntries(rest) } as Form;
    },

    write(form) {
      // A big form has thousands of these, and is written out after each keystroke: no list is made on the way.
      const written: JsonObject = {};
      for (const [name, field] of fields) writeField(field, form[name], form.rest, written);
      for (const key of Object.keys(form.rest)) {
        if (!known.has(key)) put(written, key, form.rest[key]);
      }
      return written;
    },

    locate(path, form) {
      const [head] = path;
      if (head === undefined) return [];
      const found = fields.find(([, field]) => field.keys.includes(String(head)));
      if (found === undefined) return undefined;
      const [name, field] = found;
      return [name, ...field.locate(path, form[name])];
    },
  };
}

function readField(field: FieldCodec<unknown>, source: JsonObject) {
  const changes = (form: unknown) => {
    const written = field.write(form);
    return field.keys.filter((key) => !sameJson(written[key], source[key]));
  };
  const read = field.keys.some((key) => source[key] !== undefined) ? field.read(source) : field.blank();
  // A value that would be written out as another one is not shown at all: the field is blank, `rest` has it.
  const lossless = read !== undefined && changes(read).every((key) => field.write(read)[key] === undefined);
  const form = lossless ? read : field.blank();
  return { form, kept: changes(form).map((key): [string, unknown] => [key, source[key]]) };
}

function writeField(field: FieldCodec<unknown>, form: unknown, rest: JsonObject, into: JsonObject): void {
  const written = field.write(form);
  for (const key of field.keys) {
    const fromRest =
      Object.hasOwn(rest, key) && (written[key] === undefined || sameJson(form, field.blank()));
    put(into, key, fromRest ? rest[key] : written[key]);
  }
}

/** An object below `key`; absent while all of its fields are blank. */
export function group<Form extends WithRest>(key: string, codec: RecordCodec<Form>): FieldCodec<Form> {
  return {
    keys: [key],
    blank: codec.blank,
    read: (source) => {
      const value = source[key];
      return isJsonObject(value) ? codec.read(value) : undefined;
    },
    write: (form) => {
      const value = codec.write(form);
      return Object.keys(value).length > 0 ? { [key]: value } : {};
    },
    locate: (path, form) => codec.locate(path.slice(1), form) ?? [],
  };
}

/** An object below `key` that a switch of the form (`enabled`) puts in or leaves out. */
export function switched<Form extends WithRest>(
  key: string,
  codec: RecordCodec<Form>,
  isOn: (value: JsonObject) => boolean = () => true,
): FieldCodec<Form & { enabled: boolean }> {
  return {
    keys: [key],
    blank: () => ({ ...codec.blank(), enabled: false }),
    read: (source) => {
      const value = source[key];
      return isJsonObject(value) && isOn(value) ? { ...codec.read(value), enabled: true } : undefined;
    },
    write: (form) => (form.enabled ? { [key]: codec.write(form) } : {}),
    locate: (path, form) => codec.locate(path.slice(1), form) ?? ['enabled'],
  };
}

/** A list of objects below `key`; absent while it has no row. */
export function rows<Form extends WithRest>(key: string, codec: RecordCodec<Form>): FieldCodec<Form[]> {
  return {
    keys: [key],
    blank: () => [],
    read: (source) => {
      const value = source[key];
      return Array.isArray(value) && value.every(isJsonObject) ? value.map(codec.read) : undefined;
    },
    write: (form) => (form.length > 0 ? { [key]: form.map(codec.write) } : {}),
    locate: (path, form) => {
      const index = Number(path[1]);
      const row = form[index];
      if (path[1] === undefined || row === undefined) return [];
      return [index, ...(codec.locate(path.slice(2), row) ?? [])];
    },
  };
}
