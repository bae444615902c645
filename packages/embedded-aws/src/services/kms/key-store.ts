import { randomUUID } from 'node:crypto';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { addMaterial } from './key-material.ts';
import { managedPolicy } from './key-policy.ts';
import { aliasArn, type KeyRow, keyArn } from './key-row.ts';

/** The services whose keys AWS manages, by the alias of the key. */
const MANAGED: ReadonlyMap<string, { service: string; data: string }> = new Map([
  ['alias/aws/ssm', { service: 'ssm', data: 'SSM parameters' }],
  ['alias/aws/secretsmanager', { service: 'secretsmanager', data: 'Secrets Manager data' }],
]);

const KEY_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Finds a key by its id, its ARN, an alias or an alias's ARN. A key that AWS manages comes into being when it is first
 * asked for. Throws NotFoundException.
 */
export function findKey(context: OperationContext, reference: string): KeyRow {
  const name = localPart(context, reference);
  if (name.startsWith('alias/')) return findByAlias(context, name);
  if (!KEY_ID.test(name)) throw notFound(`Invalid keyId '${reference}'`);
  return findById(context, name);
}

/** The same by the id alone. */
export function findById(context: OperationContext, id: string): KeyRow {
  const row = context.database.get<KeyRow>('SELECT * FROM kms_key WHERE id = ?', id);
  if (row) return row;
  throw notFound(`Key '${keyArn(context, id)}' does not exist`);
}

/** Makes a key with its first material. */
export function createKey(
  context: OperationContext,
  { description, manager, policy }: Pick<KeyRow, 'description' | 'manager' | 'policy'>,
): KeyRow {
  const id = randomUUID();
  return context.database.transaction(() => {
    context.database.run(
      "INSERT INTO kms_key (id, description, state, manager, policy, created_at) VALUES (?, ?, 'Enabled', ?, ?, ?)",
      id,
      description,
      manager,
      policy,
      context.now().getTime(),
    );
    addMaterial(context, id);
    return findById(context, id);
  });
}

/** Gives an alias to a key. Throws AlreadyExistsException. */
export function addAlias(context: OperationContext, name: string, keyId: string): void {
  const now = context.now().getTime();
  const added = context.database.run(
    'INSERT INTO kms_alias (name, key_id, created_at, updated_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    name,
    keyId,
    now,
    now,
  );
  if (added > 0) return;
  throw new AwsError(
    'AlreadyExistsException',
    `An alias with the name ${aliasArn(context, name)} already exists`,
  );
}

/** The error for a key or an alias that is not there. */
export function notFound(message: string): AwsError {
  return new AwsError('NotFoundException', message);
}

function findByAlias(context: OperationContext, name: string): KeyRow {
  const alias = context.database.get<{ key_id: string }>('SELECT key_id FROM kms_alias WHERE name = ?', name);
  if (alias) return findById(context, alias.key_id);
  const managed = MANAGED.get(name);
  if (!managed) throw notFound(`Alias ${aliasArn(context, name)} is not found.`);
  return context.database.transaction(() => {
    const key = createKey(context, {
      description: `Default key that protects my ${managed.data} when no other key is defined`,
      manager: 'AWS',
      policy: managedPolicy(context, managed.service),
    });
    addAlias(context, name, key.id);
    return key;
  });
}

/** Gives `alias/NAME` or the id; an ARN of another place is nothing that this Region can find. */
function localPart({ region, accountId }: OperationContext, reference: string): string {
  if (!reference.startsWith('arn:')) return reference;
  const [, partition, service, place, account, resource = '', ...rest] = reference.split(':');
  const isKms = partition !== undefined && service === 'kms' && /^(key|alias)\/./.test(resource);
  if (!isKms || rest.length > 0) throw notFound(`Invalid arn ${reference}`);
  if (place !== region) throw notFound(`Invalid arn ${place}`);
  if (account !== accountId) throw notFound(`Key '${reference}' does not exist`);
  return resource.startsWith('key/') ? resource.slice('key/'.length) : resource;
}
