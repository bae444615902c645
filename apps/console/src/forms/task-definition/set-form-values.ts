import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { isJsonObject } from './codec/json.ts';

/** Sets what differs of a form, or of the part of it at `at`, and leaves every other field alone, with its focus. */
export function setFormValues<Form extends FieldValues>(
  form: UseFormReturn<Form>,
  values: object,
  at = '',
): void {
  // The names of a form of any shape are plain text.
  const set = form.setValue as (name: string, value: unknown) => void;
  for (const [name, value] of changesOf(
    at === '' ? form.getValues() : form.getValues(at as never),
    values,
    at,
  )) {
    set(name, value);
  }
}

/** Lists the fields whose value differs, and the lists that have another length, each with its new value. */
export function changesOf(before: unknown, after: unknown, at = ''): [name: string, value: unknown][] {
  if (before === after) return [];
  const isList = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
  // What the form has no field for is one value.
  const isGroup = isJsonObject(before) && isJsonObject(after) && !/(^|\.)rest$/.test(at);
  if (!isList && !isGroup) return [[at, after]];
  return Object.entries(after as object).flatMap(([key, value]) =>
    changesOf((before as Record<string, unknown>)[key], value, at === '' ? key : `${at}.${key}`),
  );
}
