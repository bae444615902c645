import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';

/** An object as it is kept; its body is sealed. */
export interface ObjectRow {
  bucket: string;
  key: string;
  body: string;
  size: number;
  etag: string;
  content_type: string;
  metadata: string;
  modified_at: number;
}

/** An object as it is given out. */
export interface S3Object {
  body: Buffer;
  etag: string;
  contentType: string;
  metadata: Record<string, string>;
  modifiedAt: Date;
}

/** What a body is bound to when it is sealed: a body copied to another key does not open. */
export function sealContext(bucket: string, key: string): string {
  return `s3:${bucket}/${key}`;
}

/** Gives an object of a bucket that is there; throws NoSuchKey when there is none. */
export function openObject(context: OperationContext, bucket: string, key: string): S3Object {
  const row = context.global.database.get<ObjectRow>(
    'SELECT * FROM s3_object WHERE bucket = ? AND key = ?',
    bucket,
    key,
  );
  if (!row) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404);
  return {
    body: Buffer.from(context.cipher.decrypt(row.body, sealContext(bucket, key)), 'base64'),
    etag: row.etag,
    contentType: row.content_type,
    metadata: JSON.parse(row.metadata) as Record<string, string>,
    modifiedAt: new Date(row.modified_at),
  };
}
