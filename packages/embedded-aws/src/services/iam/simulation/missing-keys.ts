import { type AccessRequest, namesAction, namesResource, type PolicySource } from '../policy/evaluate.ts';
import { valuesOf } from '../policy/request-keys.ts';
import { contextKeysOf } from './context-keys.ts';

/** Gives the keys that the statements about an action and a resource ask for and the request does not have. */
export function missingKeys(sources: readonly PolicySource[], request: AccessRequest): string[] {
  const asked = sources.map(({ id, document }) => ({
    id,
    document: {
      ...document,
      statements: document.statements.filter(
        (statement) =>
          namesAction(statement, request) &&
          (namesResource(document, statement, request) || hasVariable(statement.resources)),
      ),
    },
  }));
  return contextKeysOf(asked).filter((key) => valuesOf(request.keys, key) === undefined);
}

function hasVariable(resources: readonly string[]): boolean {
  return resources.some((resource) => resource.includes('${'));
}
