import { randomBytes } from 'node:crypto';
import type { CreateGrantRequest, CreateGrantResponse } from '@aws-sdk/client-kms';
import type { Operation, OperationContext } from '../../operation.ts';
import type { GrantRow } from './grant.ts';
import { checkCustomerManaged, checkUsable, stopDryRun } from './key-state.ts';
import { findKey } from './key-store.ts';

/**
 * Lets somebody use a key; the same name and terms give the same grant again. Throws NotFoundException,
 * DisabledException or KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html
 */
export const CreateGrant: Operation<CreateGrantRequest, CreateGrantResponse> = (context, input) =>
  context.database.transaction(() => {
    const key = findKey(context, String(input.KeyId));
    checkCustomerManaged(context, key, 'CreateGrant');
    checkUsable(context, key);
    stopDryRun(input);
    const grant: GrantRow = {
      id: randomBytes(32).toString('hex'),
      key_id: key.id,
      token: randomBytes(96).toString('base64'),
      name: input.Name ?? null,
      grantee: String(input.GranteePrincipal),
      retiring: input.RetiringPrincipal ?? null,
      operations: JSON.stringify(input.Operations),
      limits: input.Constraints === undefined ? null : JSON.stringify(input.Constraints),
      created_at: context.now().getTime(),
    };
    const same = sameGrant(context, grant);
    if (same) return { GrantId: same.id, GrantToken: same.token };
    const places = Object.keys(grant)
      .map(() => '?')
      .join(', ');
    context.database.run(
      `INSERT INTO kms_grant (${Object.keys(grant).join(', ')}) VALUES (${places})`,
      ...Object.values(grant),
    );
    return { GrantId: grant.id, GrantToken: grant.token };
  });

/** Only a grant with a name can be asked for twice. */
function sameGrant({ database }: OperationContext, grant: GrantRow): GrantRow | undefined {
  return database.get<GrantRow>(
    'SELECT * FROM kms_grant WHERE key_id = ? AND name = ? AND grantee = ? AND retiring IS ? AND operations = ? AND ' +
      'limits IS ?',
    grant.key_id,
    grant.name,
    grant.grantee,
    grant.retiring,
    grant.operations,
    grant.limits,
  );
}
