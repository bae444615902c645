import type { Fix, JsonPatchOperation } from '@purser/task-definition';

/** A fix as it may be printed. */
export type PublicFix = Pick<Fix, 'label'> & Partial<Fix>;

/** Members whose texts may be secrets: plain variables, options, and what was pasted in the place of a reference. */
const MAY_BE_SECRET = /\/(value|valueFrom|options\/[^/]*)$/;

/** Gives a fix without its patch when that would repeat a text of the file that may be a secret. */
export function publicFix(fix: Fix): PublicFix {
  return fix.patch.some(mayTell) ? { label: fix.label } : fix;
}

function mayTell(operation: JsonPatchOperation): boolean {
  return 'value' in operation && mayTellValue(operation.path, operation.value);
}

function mayTellValue(path: string, value: unknown): boolean {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).some(([key, inner]) => mayTellValue(`${path}/${key}`, inner));
  }
  return typeof value === 'string' && !value.startsWith('arn:') && MAY_BE_SECRET.test(path);
}
