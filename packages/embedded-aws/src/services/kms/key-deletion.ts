import type { TimerHandler } from '../../operation.ts';
import { deleteTags } from '../../store/tags.ts';
import type { KeyRow } from './key-row.ts';
import { keyArn } from './key-row.ts';

/** The kind of the work that deletes a key. */
export const DELETE_KEY = 'delete-key';

/** What the work has to know: a deletion that was called off and asked for again has another time. */
export interface KeyDeletion {
  keyId: string;
  deletionAt: number;
}

/** Deletes a key for good, with its material, aliases and grants. */
export const deleteKey: TimerHandler = (context, { keyId, deletionAt }: KeyDeletion) => {
  const { database } = context;
  database.transaction(() => {
    const key = database.get<KeyRow>('SELECT * FROM kms_key WHERE id = ?', keyId);
    if (key?.state !== 'PendingDeletion' || key.deletion_at !== deletionAt) return;
    for (const table of ['kms_material', 'kms_alias', 'kms_grant']) {
      database.run(`DELETE FROM ${table} WHERE key_id = ?`, keyId);
    }
    database.run('DELETE FROM kms_key WHERE id = ?', keyId);
    deleteTags(database, keyArn(context, keyId));
  });
};
