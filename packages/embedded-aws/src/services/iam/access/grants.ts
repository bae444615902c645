import type { Tag } from '@aws-sdk/client-iam';
import type { Caller } from '../../../caller.ts';
import type { OperationContext } from '../../../operation.ts';
import type { Database } from '../../../store/database.ts';
import { GLOBAL } from '../../../store/stores.ts';
import { findEntity } from '../entity.ts';
import { boundaryOf, type EntityKind, identityPoliciesOf } from '../entity-policies.ts';
import type { Grants } from '../policy/decide.ts';
import type { PolicySource } from '../policy/evaluate.ts';
import { parsePolicy } from '../policy/parse.ts';
import { isUnrestricted } from './unrestricted.ts';

/** All that is known of a caller's rights, ready to be asked. */
export interface CallerGrants {
  grants: Grants;
  /** Whether every action on everything in the account is allowed, so that nothing else has to be looked at. */
  isUnrestricted: boolean;
  /** The ARN of the user or of the role; undefined when it has been deleted. */
  entityArn: string | undefined;
  tags: Readonly<Record<string, string>>;
}

interface Known {
  revision: number;
  byCaller: Map<string, CallerGrants>;
}

const MOST_KNOWN = 1000;
const known = new WeakMap<Database, Known>();

/** Gives the rights of a caller. They are read anew after any write to the account's users, roles and policies. */
export function grantsOf(context: OperationContext, caller: Caller): CallerGrants {
  if (caller.kind === 'root' || caller.kind === 'service') return FREE;
  const scope = { accountId: caller.accountId, region: GLOBAL };
  // Every call of every service comes by here: what is known is given without asking the database anything.
  const database = context.server.stores.of(scope);
  let cache = known.get(database);
  if (!cache || cache.revision !== database.revision || cache.byCaller.size >= MOST_KNOWN) {
    cache = { revision: database.revision, byCaller: new Map() };
    known.set(database, cache);
  }
  const id = idOf(caller);
  const key = JSON.stringify([caller.kind, id, caller.name, caller.sessionPolicy, caller.sessionTags]);
  const found = cache.byCaller.get(key) ?? readGrants(context.within(scope), caller, caller.kind);
  cache.byCaller.set(key, found);
  return found;
}

const FREE: CallerGrants = {
  grants: { identity: undefined },
  isUnrestricted: true,
  entityArn: undefined,
  tags: {},
};

function readGrants(home: OperationContext, caller: Caller, kind: EntityKind): CallerGrants {
  const entity = findEntity(home.database, kind, caller.name);
  // Someone new of the same name does not lend their rights to a session from before.
  if (entity?.id !== idOf(caller)) {
    return { grants: { identity: [] }, isUnrestricted: false, entityArn: undefined, tags: {} };
  }
  const session = caller.sessionPolicy === undefined ? undefined : [sessionSource(caller.sessionPolicy)];
  const boundary = boundaryOf(home, entity);
  const identity = identityPoliciesOf(home, kind, entity.name);
  return {
    grants: { identity, boundary, session },
    isUnrestricted: !boundary && !session && isUnrestricted(identity),
    entityArn: `arn:aws:iam::${home.accountId}:${kind}${entity.path}${entity.name}`,
    tags: { ...tagsOf(entity.tags), ...caller.sessionTags },
  };
}

/** Behind the colon stands the name of the session. */
function idOf({ userId }: Caller): string {
  return userId.split(':')[0] ?? '';
}

function sessionSource(text: string): PolicySource {
  return { id: 'session', document: parsePolicy(text, 'identity') };
}

function tagsOf(text: string): Record<string, string> {
  const tags = JSON.parse(text) as Tag[];
  return Object.fromEntries(tags.map(({ Key, Value }) => [String(Key), Value ?? '']));
}
