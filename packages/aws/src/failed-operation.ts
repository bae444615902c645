const operations = new WeakMap<object, string>();

/** Notes which call of AWS an error is of, as `ecs:RegisterTaskDefinition`; the SDK's own errors do not say. */
export function rememberOperation(error: unknown, operation: string): void {
  if (typeof error === 'object' && error !== null) operations.set(error, operation);
}

/** The call of AWS that an error is of, where that is known. */
export function operationOf(error: object): string | undefined {
  return operations.get(error);
}
