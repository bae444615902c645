import type { OperationContext } from '../../operation.ts';
import type { EntityKind, EntityRow } from './entity.ts';
import { defaultDocument } from './managed-policy.ts';
import type { PolicySource } from './policy/evaluate.ts';
import { parsePolicy } from './policy/parse.ts';

export type { EntityKind } from './entity.ts';

/** Gives the inline and the managed policies of a user or role, as simulations call them. */
export function identityPoliciesOf(home: OperationContext, kind: EntityKind, owner: string): PolicySource[] {
  const { database } = home;
  const inline = database.all<{ name: string; document: string }>(
    'SELECT name, document FROM inline_policy WHERE kind = ? AND owner = ? ORDER BY name',
    kind,
    owner,
  );
  const attached = database.all<{ name: string; arn: string }>(
    'SELECT name, arn FROM attached_policy WHERE kind = ? AND owner = ? ORDER BY name',
    kind,
    owner,
  );
  return [
    ...inline.map(({ name, document }) => source(`${kind}_${owner}_${name}`, document)),
    ...attached.flatMap(({ name, arn }) => managedSource(home, name, arn)),
  ];
}

/** Gives the permissions boundary of a user or role. */
export function boundaryOf(home: OperationContext, { boundary }: EntityRow): PolicySource[] | undefined {
  if (boundary === null) return undefined;
  return managedSource(home, boundary.slice(boundary.lastIndexOf('/') + 1), boundary);
}

function managedSource(home: OperationContext, name: string, arn: string): PolicySource[] {
  const document = defaultDocument(home, arn);
  return document === undefined ? [] : [source(name, document)];
}

function source(id: string, document: string): PolicySource {
  return { id, document: parsePolicy(document, 'identity') };
}
