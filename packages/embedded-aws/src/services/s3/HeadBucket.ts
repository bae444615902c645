import type { Operation } from '../../operation.ts';
import { findBucket } from './bucket.ts';
import type { BucketInput } from './inputs.ts';

/**
 * Says that a bucket is there, and where. Errors: NoSuchBucket.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadBucket.html
 */
export const HeadBucket: Operation<BucketInput, { region: string }> = (context, input) => ({
  region: findBucket(context, input.Bucket).region,
});
