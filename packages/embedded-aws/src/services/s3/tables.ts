import type { Tables } from '../../store/tables.ts';

/** What S3 keeps, in the part of an account that is in no Region; the bodies of objects are sealed. */
export const s3Tables: Tables = {
  columns: {
    s3_bucket: 'name TEXT PRIMARY KEY, region TEXT NOT NULL, created_at INTEGER NOT NULL',
    s3_object:
      'bucket TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL, ' +
      'content_type TEXT NOT NULL, metadata TEXT NOT NULL, modified_at INTEGER NOT NULL, PRIMARY KEY (bucket, key)',
  },
};
