import type { AttachedPolicy } from '@aws-sdk/client-iam';
import type { OperationContext } from '../../operation.ts';
import { type EntityKind, requireEntity } from './entity.ts';
import { limitExceeded, noSuchEntity } from './errors.ts';
import { checkArn, findPolicy } from './managed-policy.ts';
import { type ListInput, type Marked, markedPart } from './marked-page.ts';

/** How many managed policies one may have, before the quota is raised. */
const MOST_ATTACHED = 10;

/** Attaches a managed policy. Throws NoSuchEntity, InvalidInput or LimitExceeded. */
export function attachPolicy(
  { database }: OperationContext,
  kind: EntityKind,
  owner: string | undefined,
  arn: string | undefined,
): void {
  const entity = requireEntity(database, kind, owner);
  const policy = findPolicy(database, checkArn(arn));
  if (!policy) throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
  const attached = database.all<{ arn: string }>(
    'SELECT arn FROM attached_policy WHERE kind = ? AND owner = ?',
    kind,
    entity.name,
  );
  if (attached.some((one) => one.arn === policy.arn)) return;
  if (attached.length >= MOST_ATTACHED) {
    const Kind = kind === 'user' ? 'User' : 'Role';
    throw limitExceeded(`Cannot exceed quota for PoliciesPer${Kind}: ${MOST_ATTACHED}`);
  }
  database.run(
    'INSERT INTO attached_policy (kind, owner, arn, name) VALUES (?, ?, ?, ?)',
    kind,
    entity.name,
    policy.arn,
    policy.name,
  );
}

/** Takes a managed policy away. Throws NoSuchEntity. */
export function detachPolicy(
  { database }: OperationContext,
  kind: EntityKind,
  owner: string | undefined,
  arn: string | undefined,
): void {
  const entity = requireEntity(database, kind, owner);
  const detached = database.run(
    'DELETE FROM attached_policy WHERE kind = ? AND owner = ? AND arn = ?',
    kind,
    entity.name,
    checkArn(arn),
  );
  if (detached === 0) throw noSuchEntity(`Policy ${arn} was not found.`);
}

/** Lists the managed policies below a path. Throws NoSuchEntity, and ValidationError for a marker of another list. */
export function listAttachedPolicies(
  { database }: OperationContext,
  kind: EntityKind,
  owner: string | undefined,
  { PathPrefix = '/', ...input }: ListInput & { PathPrefix?: string | undefined },
): Marked<AttachedPolicy> {
  const entity = requireEntity(database, kind, owner);
  const attached = database
    .all<{ arn: string; name: string }>(
      'SELECT arn, name FROM attached_policy WHERE kind = ? AND owner = ? ORDER BY name, arn',
      kind,
      entity.name,
    )
    .filter(({ arn }) => arn.slice(arn.indexOf('/')).startsWith(PathPrefix))
    .map(({ arn, name }) => ({ PolicyName: name, PolicyArn: arn }));
  // There are ten at most.
  return markedPart(input, `AttachedPolicies ${kind} ${entity.name} ${PathPrefix}`, attached);
}
