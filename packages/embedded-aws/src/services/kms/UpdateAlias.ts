import type { UpdateAliasRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { checkAliasName, checkAliasTarget } from './alias-name.ts';
import { aliasArn } from './key-row.ts';
import { checkCustomerManaged, checkNotPending } from './key-state.ts';
import { findKey, notFound } from './key-store.ts';

/**
 * Makes an alias stand for another key. Throws NotFoundException or KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdateAlias.html
 */
export const UpdateAlias: Operation<UpdateAliasRequest, object> = (context, input) => {
  const name = String(input.AliasName);
  checkAliasName(name);
  checkAliasTarget(String(input.TargetKeyId));
  const key = findKey(context, String(input.TargetKeyId));
  checkCustomerManaged(context, key, 'UpdateAlias');
  checkNotPending(context, key);
  const changed = context.database.run(
    'UPDATE kms_alias SET key_id = ?, updated_at = ? WHERE name = ?',
    key.id,
    context.now().getTime(),
    name,
  );
  if (changed === 0) throw notFound(`Alias ${aliasArn(context, name)} is not found.`);
  return {};
};
