import type { Operation } from '../../operation.ts';
import { findBucket } from './bucket.ts';
import type { ObjectInput } from './inputs.ts';

/**
 * Deletes an object; one that is not there is no error. Errors: NoSuchBucket.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html
 */
export const DeleteObject: Operation<ObjectInput, void> = (context, input) => {
  const { name } = findBucket(context, input.Bucket);
  context.global.database.run('DELETE FROM s3_object WHERE bucket = ? AND key = ?', name, input.Key);
};
