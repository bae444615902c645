import type { OperationContext } from '../../operation.ts';
import { bucketAnywhere } from './bucket.ts';
import { openObject } from './object.ts';

/**
 * Gives the body of an object in a bucket of any Region, such as an environment file. Throws NoSuchBucket, NoSuchKey,
 * and AccessDenied for another account's bucket.
 */
export function readObject(context: OperationContext, bucket: string, key: string): Buffer {
  return openObject(context, bucketAnywhere(context, bucket).name, key).body;
}
