/**
 * What kind of value a key of a JSON secret has, as far as it decides how the value arrives; never the value. A
 * number in exponent form is one that Go prints so: a million or more, or a fraction below a ten-thousandth.
 */
export type JsonValueKind =
  | 'string'
  | 'null'
  | 'boolean'
  | 'object'
  | 'array'
  | 'integer-below-million'
  | 'integer-of-million-or-more'
  | 'fraction'
  | 'fraction-in-exponent-form';

const MILLION = 1e6;
const TEN_THOUSANDTH = 1e-4;

/** Gives the kind of a value of JSON, so that the value itself can be let go at once. */
export function jsonValueKind(value: unknown): JsonValueKind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'boolean':
      return 'boolean';
    case 'number':
      return numberKind(Math.abs(value));
    default:
      return 'object';
  }
}

function numberKind(size: number): JsonValueKind {
  if (Number.isInteger(size)) return size < MILLION ? 'integer-below-million' : 'integer-of-million-or-more';
  return size < MILLION && size >= TEN_THOUSANDTH ? 'fraction' : 'fraction-in-exponent-form';
}
