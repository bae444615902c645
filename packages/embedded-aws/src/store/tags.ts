import type { Database } from './database.ts';

/** A tag as it is kept. */
export interface StoredTag {
  key: string;
  value: string;
}

/** Gives the tags of a resource in the order in which they came. */
export function readTags(database: Database, resource: string): StoredTag[] {
  return database.all<StoredTag>(
    'SELECT key, value FROM tag WHERE resource = ? ORDER BY position, key',
    resource,
  );
}

/** Adds tags to a resource; a key that is there gets the new value. */
export function writeTags(database: Database, resource: string, tags: StoredTag[]): void {
  const start = readTags(database, resource).length;
  tags.forEach(({ key, value }, index) => {
    database.run(
      'INSERT INTO tag (resource, key, value, position) VALUES (?, ?, ?, ?) ' +
        'ON CONFLICT (resource, key) DO UPDATE SET value = excluded.value',
      resource,
      key,
      value,
      start + index,
    );
  });
}

/** Takes tags from a resource, all of them without keys. */
export function deleteTags(database: Database, resource: string, keys?: string[]): void {
  if (keys === undefined) database.run('DELETE FROM tag WHERE resource = ?', resource);
  else for (const key of keys) database.run('DELETE FROM tag WHERE resource = ? AND key = ?', resource, key);
}
