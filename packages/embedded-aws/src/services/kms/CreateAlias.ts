import type { CreateAliasRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { checkAliasName, checkAliasTarget } from './alias-name.ts';
import { checkCustomerManaged, checkNotPending } from './key-state.ts';
import { addAlias, findKey } from './key-store.ts';

/**
 * Gives a key a name. Throws ValidationException, AlreadyExistsException, NotFoundException or
 * KMSInvalidStateException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html
 */
export const CreateAlias: Operation<CreateAliasRequest, object> = (context, input) => {
  checkAliasName(String(input.AliasName));
  checkAliasTarget(String(input.TargetKeyId));
  const key = findKey(context, String(input.TargetKeyId));
  checkCustomerManaged(context, key, 'CreateAlias');
  checkNotPending(context, key);
  addAlias(context, String(input.AliasName), key.id);
  return {};
};
