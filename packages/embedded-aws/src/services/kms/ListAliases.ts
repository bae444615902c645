import type { ListAliasesRequest, ListAliasesResponse } from '@aws-sdk/client-kms';
import type { Operation } from '../../operation.ts';
import { aliasArn } from './key-row.ts';
import { findKey } from './key-store.ts';
import { readPage } from './marker.ts';

interface AliasRow {
  name: string;
  key_id: string;
  created_at: number;
  updated_at: number;
}

/**
 * Lists the aliases of a key, or all. Throws NotFoundException or InvalidMarkerException.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_ListAliases.html
 */
export const ListAliases: Operation<ListAliasesRequest, ListAliasesResponse> = (context, input) => {
  const { database } = context;
  const keyId = input.KeyId === undefined ? undefined : findKey(context, input.KeyId).id;
  const { items, ...more } = readPage<AliasRow>(
    `ListAliases ${keyId ?? ''}`,
    input,
    ({ name }) => name,
    (after, count) =>
      keyId === undefined
        ? database.all<AliasRow>('SELECT * FROM kms_alias WHERE name > ? ORDER BY name LIMIT ?', after, count)
        : database.all<AliasRow>(
            'SELECT * FROM kms_alias WHERE key_id = ? AND name > ? ORDER BY name LIMIT ?',
            keyId,
            after,
            count,
          ),
  );
  const Aliases = items.map((row) => ({
    AliasName: row.name,
    AliasArn: aliasArn(context, row.name),
    TargetKeyId: row.key_id,
    CreationDate: new Date(row.created_at),
    LastUpdatedDate: new Date(row.updated_at),
  }));
  return { Aliases, ...more };
};
