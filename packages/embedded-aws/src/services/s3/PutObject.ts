import { createHash } from 'node:crypto';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findBucket } from './bucket.ts';
import type { PutObjectInput } from './inputs.ts';
import { sealContext } from './object.ts';

const MAX_KEY_BYTES = 1024;

/**
 * Puts an object into a bucket; one of the same key is replaced. Errors: NoSuchBucket, BadDigest, KeyTooLongError.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 */
export const PutObject: Operation<PutObjectInput, { etag: string }> = (context, input) => {
  const { Key: key, Body: body } = input;
  const { name } = findBucket(context, input.Bucket);
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new AwsError('KeyTooLongError', 'Your key is too long');
  const digest = input.ContentMD5;
  if (digest !== undefined && digest !== createHash('md5').update(body).digest('base64')) {
    throw new AwsError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  const sealed = context.cipher.encrypt(body.toString('base64'), sealContext(name, key));
  // Of the sealed body: the digest of a short secret would give the secret away.
  const etag = createHash('md5').update(sealed).digest('hex');
  context.global.database.run(
    'INSERT OR REPLACE INTO s3_object (bucket, key, body, size, etag, content_type, metadata, modified_at) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    name,
    key,
    sealed,
    body.length,
    etag,
    input.ContentType ?? 'binary/octet-stream',
    JSON.stringify(input.Metadata),
    context.now().getTime(),
  );
  return { etag };
};
