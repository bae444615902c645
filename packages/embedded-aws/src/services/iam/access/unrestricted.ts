import type { PolicySource } from '../policy/evaluate.ts';

/** Says whether policies allow everything without a condition and deny nothing, as AdministratorAccess does. */
export function isUnrestricted(sources: readonly PolicySource[]): boolean {
  const statements = sources.flatMap(({ document }) => document.statements);
  return (
    statements.every(({ effect }) => effect === 'Allow') &&
    statements.some(
      ({ actions, isNotAction, resources, isNotResource, conditions }) =>
        conditions.length === 0 &&
        !isNotAction &&
        !isNotResource &&
        actions.includes('*') &&
        resources.includes('*'),
    )
  );
}
