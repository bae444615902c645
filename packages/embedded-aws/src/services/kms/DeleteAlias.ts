import type { DeleteAliasRequest } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { checkAliasName } from './alias-name.ts';
import { aliasArn } from './key-row.ts';
import { notFound } from './key-store.ts';

/**
 * Takes an alias away; its key stays. Throws NotFoundException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_DeleteAlias.html
 */
export const DeleteAlias: Operation<DeleteAliasRequest, object> = (context, input) => {
  const name = String(input.AliasName);
  checkAliasName(name);
  if (context.database.run('DELETE FROM kms_alias WHERE name = ?', name) === 0) {
    throw notFound(`Alias ${aliasArn(context, name)} is not found.`);
  }
  return {};
};
