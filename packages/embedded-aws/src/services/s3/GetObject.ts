import type { Operation } from '../../operation.ts';
import { findBucket } from './bucket.ts';
import type { ObjectInput } from './inputs.ts';
import { openObject, type S3Object } from './object.ts';

/**
 * Gives an object. Errors: NoSuchBucket, NoSuchKey.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export const GetObject: Operation<ObjectInput, S3Object> = (context, input) =>
  openObject(context, findBucket(context, input.Bucket).name, input.Key);
