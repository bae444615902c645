import type { Operation } from '../../operation.ts';
import { findBucket } from './bucket.ts';
import type { ObjectInput } from './inputs.ts';
import { openObject, type S3Object } from './object.ts';

/**
 * Says what an object is; the server leaves the body out. Errors: NoSuchBucket, NoSuchKey.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html
 */
export const HeadObject: Operation<ObjectInput, S3Object> = (context, input) =>
  openObject(context, findBucket(context, input.Bucket).name, input.Key);
