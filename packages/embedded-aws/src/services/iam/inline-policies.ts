import type { OperationContext } from '../../operation.ts';
import { checkName } from './check-name.ts';
import { encodePolicy } from './encode-policy.ts';
import { type EntityKind, requireEntity } from './entity.ts';
import { limitExceeded, noSuchEntity } from './errors.ts';
import { type ListInput, type Marked, markedPage } from './marked-page.ts';
import { parsePolicy } from './policy/parse.ts';

/** How many characters, blanks left out, all inline policies of one may have. */
const MOST_CHARACTERS: Readonly<Record<EntityKind, number>> = { user: 2048, role: 10_240 };

interface PolicyName {
  owner: string | undefined;
  name: string | undefined;
}

interface Named {
  name: string;
  document: string;
}

/** Writes an inline policy. Throws NoSuchEntity, MalformedPolicyDocument or LimitExceeded. */
export function putInlinePolicy(
  { database }: OperationContext,
  kind: EntityKind,
  { owner, name }: PolicyName,
  document: string,
): void {
  const policyName = checkName('policyName', name);
  const entity = requireEntity(database, kind, owner);
  parsePolicy(document, 'identity');
  const others = database.all<Named>(
    'SELECT name, document FROM inline_policy WHERE kind = ? AND owner = ? AND name <> ?',
    kind,
    entity.name,
    policyName,
  );
  const size = [document, ...others.map((other) => other.document)].join('').replace(/\s/g, '').length;
  if (size > MOST_CHARACTERS[kind]) {
    throw limitExceeded(
      `Maximum policy size of ${MOST_CHARACTERS[kind]} bytes exceeded for ${kind} ${entity.name}`,
    );
  }
  database.run(
    'INSERT INTO inline_policy (kind, owner, name, document) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (kind, owner, name) DO UPDATE SET document = excluded.document',
    kind,
    entity.name,
    policyName,
    document,
  );
}

/** Gives an inline policy as the API shows it. Throws NoSuchEntity. */
export function getInlinePolicy(
  { database }: OperationContext,
  kind: EntityKind,
  { owner, name }: PolicyName,
): { owner: string; PolicyName: string; PolicyDocument: string } {
  const entity = requireEntity(database, kind, owner);
  const policy = database.get<Named>(
    'SELECT name, document FROM inline_policy WHERE kind = ? AND owner = ? AND name = ?',
    kind,
    entity.name,
    checkName('policyName', name),
  );
  if (!policy) throw noSuchInlinePolicy(kind, name);
  return { owner: entity.name, PolicyName: policy.name, PolicyDocument: encodePolicy(policy.document) };
}

/** Deletes an inline policy. Throws NoSuchEntity. */
export function deleteInlinePolicy(
  { database }: OperationContext,
  kind: EntityKind,
  { owner, name }: PolicyName,
): void {
  const entity = requireEntity(database, kind, owner);
  const deleted = database.run(
    'DELETE FROM inline_policy WHERE kind = ? AND owner = ? AND name = ?',
    kind,
    entity.name,
    checkName('policyName', name),
  );
  if (deleted === 0) throw noSuchInlinePolicy(kind, name);
}

/** Lists the names of the inline policies. Throws NoSuchEntity, and ValidationError for a marker of another list. */
export function listInlinePolicies(
  { database }: OperationContext,
  kind: EntityKind,
  owner: string | undefined,
  input: ListInput,
): Marked<string> {
  const entity = requireEntity(database, kind, owner);
  return markedPage(input, {
    list: `InlinePolicies ${kind} ${entity.name}`,
    read: (after, limit) =>
      database
        .all<{ name: string }>(
          'SELECT name FROM inline_policy WHERE kind = ? AND owner = ? AND name > ? ORDER BY name LIMIT ?',
          kind,
          entity.name,
          after,
          limit,
        )
        .map(({ name }) => name),
    keyOf: (name) => name,
  });
}

function noSuchInlinePolicy(kind: EntityKind, name: string | undefined): Error {
  return noSuchEntity(`The ${kind} policy with name ${name} cannot be found.`);
}
