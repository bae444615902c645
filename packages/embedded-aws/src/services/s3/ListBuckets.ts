import type { Operation } from '../../operation.ts';
import type { BucketRow } from './bucket.ts';

/**
 * Lists the account's buckets of all Regions.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html
 */
export const ListBuckets: Operation<object, { owner: string; buckets: BucketRow[] }> = (context) => ({
  owner: context.accountId,
  buckets: context.global.database.all<BucketRow>('SELECT * FROM s3_bucket ORDER BY name'),
});
