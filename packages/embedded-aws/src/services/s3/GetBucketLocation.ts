import type { Operation } from '../../operation.ts';
import { bucketAnywhere } from './bucket.ts';
import type { BucketInput } from './inputs.ts';

/**
 * Says in which Region a bucket is; the oldest Region has no name here. Errors: NoSuchBucket.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketLocation.html
 */
export const GetBucketLocation: Operation<BucketInput, { location: string }> = (context, input) => {
  const { region } = bucketAnywhere(context, input.Bucket);
  return { location: region === 'us-east-1' ? '' : region };
};
