import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { GLOBAL } from '../../store/stores.ts';

/** A bucket as it is kept. */
export interface BucketRow {
  name: string;
  region: string;
  created_at: number;
}

const NAME = /^(?!\d+\.\d+\.\d+\.\d+$)(?!xn--)[a-z0-9](?:[a-z0-9-]|\.(?!\.)){1,61}[a-z0-9]$/;

/** The buckets of the account that a context is of; a name is taken for all accounts. */
export function readBucket(context: OperationContext, name: string): BucketRow | undefined {
  return context.global.database.get<BucketRow>('SELECT * FROM s3_bucket WHERE name = ?', name);
}

/** Says whether another account has a bucket of that name. */
export function isOthers(context: OperationContext, name: string): boolean {
  return context.server.stores
    .scopes()
    .filter(({ accountId, region }) => region === GLOBAL && accountId !== context.accountId)
    .some((scope) => readBucket(context.within(scope), name) !== undefined);
}

/**
 * Gives a bucket. Throws NoSuchBucket, AccessDenied for another account's, and AuthorizationHeaderMalformed when the
 * request is signed for another Region than the bucket's.
 */
export function findBucket(context: OperationContext, name: string): BucketRow {
  const row = bucketAnywhere(context, name);
  if (row.region !== context.region) {
    const message = `The authorization header is malformed; the region '${context.region}' is wrong; expecting '${row.region}'`;
    throw new AwsError('AuthorizationHeaderMalformed', message);
  }
  return row;
}

/** Gives a bucket of any Region; throws NoSuchBucket, and AccessDenied for another account's. */
export function bucketAnywhere(context: OperationContext, name: string): BucketRow {
  const row = readBucket(context, name);
  if (row) return row;
  if (isOthers(context, name)) throw new AwsError('AccessDenied', 'Access Denied', 403);
  throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404);
}

/** Throws InvalidBucketName for a name that no bucket can have. */
export function checkBucketName(name: string): void {
  if (NAME.test(name)) return;
  throw new AwsError('InvalidBucketName', 'The specified bucket is not valid.');
}
