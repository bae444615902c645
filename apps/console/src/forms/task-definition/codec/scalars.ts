import type { JsonObject } from './json.ts';
import type { FieldCodec } from './record.ts';

/** A field for one key whose form value is made and read by two functions. */
export function value<Form>(
  key: string,
  blank: Form,
  read: (value: unknown) => Form | undefined,
  write: (form: Form) => unknown,
): FieldCodec<Form> {
  return {
    keys: [key],
    blank: () => blank,
    read: (source) => read(source[key]),
    write: (form): JsonObject => {
      const written = write(form);
      return written === undefined ? {} : { [key]: written };
    },
    locate: () => [],
  };
}

const asText = (source: unknown) => (typeof source === 'string' ? source : undefined);

/** Text; a blank field leaves the key out. */
export const text = (key: string) => value(key, '', asText, (form) => form || undefined);

/** Text whose key is written even when it is blank, so that a rule can say that it is missing. */
export const requiredText = (key: string) => value(key, '', asText, (form) => form);

/** One of a few words, `blank` standing for an absent key. */
export const choice = (key: string) => text(key);

/** A flag that is off when its key is absent. */
export const flag = (key: string) =>
  value(
    key,
    false,
    (source) => (typeof source === 'boolean' ? source : undefined),
    (form) => form || undefined,
  );

/** A flag that is on when its key is absent. */
export const flagOnByDefault = (key: string) =>
  value(
    key,
    true,
    (source) => (typeof source === 'boolean' ? source : undefined),
    (form) => (form ? undefined : false),
  );

/** Reads what a person typed as a number; text that is none goes out as typed, for a rule to name. */
export function numberOrText(typed: string): number | string | undefined {
  const trimmed = typed.trim();
  if (trimmed === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : typed;
}

/** A number, kept as the text that was typed. */
export const number = (key: string) => measured(key, String, numberOrText);

/** Like {@link number}; the key is written even when it is blank. */
export const requiredNumber = (key: string) =>
  measured(key, String, (typed) => (typed.trim() === '' ? '' : numberOrText(typed)));

/** A number that the form shows in another unit. */
export function measured(
  key: string,
  format: (source: number) => string,
  parse: (typed: string) => number | string | undefined,
) {
  return value(key, '', (source) => (typeof source === 'number' ? format(source) : asText(source)), parse);
}

/** A list of words that the form holds as it is, such as the chosen launch types. */
export const words = (key: string) =>
  value<string[]>(
    key,
    [],
    (source) =>
      Array.isArray(source) && source.every((item) => typeof item === 'string') ? source : undefined,
    (form) => (form.length > 0 ? form : undefined),
  );
