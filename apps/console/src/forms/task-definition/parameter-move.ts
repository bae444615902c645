import { type Fix, type Issue, parsePath, type TaskDefinition } from '@purser/task-definition';
import { isJsonObject, type PathSegment } from './codec/json.ts';

/** A plain value that can be moved to Parameter Store. */
export interface ParameterMove {
  /** The plain value. It is never to be shown, kept or put into an address. */
  value: string;
  /** The variable or log option that has it. */
  key: string;
  /** The name that the new parameter may have. */
  name: string;
  /** Gives the change that puts a reference to the parameter in the place of the value. */
  referTo(name: string): Fix;
}

/** Gives the move that an issue's fix asks for; undefined for any other fix, or when the value is gone. */
export function parameterMove(
  { path, fix }: Pick<Issue, 'path' | 'fix'>,
  taskDefinition: TaskDefinition,
): ParameterMove | undefined {
  const proposed = fix?.createsParameter?.name;
  const value = valueAt(taskDefinition, parsePath(path));
  if (fix === undefined || proposed === undefined || typeof value !== 'string') return undefined;
  return {
    value,
    key: keyOf(fix),
    name: proposed,
    referTo: (name) => ({ label: fix.label, patch: fix.patch.map((operation) => withName(operation, name)) }),
  };
}

/** The name of the row that a fix adds. */
function keyOf({ patch }: Fix): string {
  const names = patch.map((operation) =>
    'value' in operation && isJsonObject(operation.value) ? operation.value.name : '',
  );
  return (names.find((name) => typeof name === 'string' && name !== '') as string | undefined) ?? '';
}

function valueAt(document: unknown, path: readonly PathSegment[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Record<PathSegment, unknown>)[key];
  }, document);
}

function withName(operation: Fix['patch'][number], name: string): Fix['patch'][number] {
  if (operation.op !== 'add' || !isJsonObject(operation.value) || !('valueFrom' in operation.value))
    return operation;
  return { ...operation, value: { ...operation.value, valueFrom: name } };
}
