import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { findBucket } from './bucket.ts';
import type { BucketInput } from './inputs.ts';

/**
 * Deletes a bucket without objects. Errors: NoSuchBucket, BucketNotEmpty.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteBucket.html
 */
export const DeleteBucket: Operation<BucketInput, void> = (context, input) => {
  const { name } = findBucket(context, input.Bucket);
  const { database } = context.global;
  if (database.get('SELECT 1 FROM s3_object WHERE bucket = ? LIMIT 1', name)) {
    throw new AwsError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
  }
  database.run('DELETE FROM s3_bucket WHERE name = ?', name);
};
