/** Tells whether a form value is what a field starts with: no text, no row, off. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([key, item]) => key === 'rest' || isBlank(item));
}
