import { AwsError } from '../../aws-error.ts';
import { readListToken, writeListToken } from '../../list-token.ts';
import type { Operation, OperationContext } from '../../operation.ts';
import { findBucket } from './bucket.ts';
import type { ListObjectsInput, ListObjectsOutput } from './inputs.ts';
import type { ObjectRow } from './object.ts';

const LIST = 'ListObjectsV2';

/** After every key that begins with what stands before it. */
const LAST = '\u{10FFFF}';

/**
 * Lists the objects of a bucket by key; keys that go on after a delimiter are shown as one common prefix. Errors:
 * NoSuchBucket, InvalidArgument.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 */
export const ListObjectsV2: Operation<ListObjectsInput, ListObjectsOutput> = (context, input) => {
  const { name } = findBucket(context, input.Bucket);
  const output: ListObjectsOutput = { ...input, Contents: [], CommonPrefixes: [] };
  const [place] = readListToken(LIST, input.ContinuationToken, ['string'], invalidToken) ?? [];
  let after = place ?? input.StartAfter;
  while (output.Contents.length + output.CommonPrefixes.length < input.MaxKeys) {
    const row = nextObject(context, name, input.Prefix, after);
    if (!row) return output;
    const group = commonPrefix(row.key, input);
    if (group === undefined) {
      const { key, modified_at, etag, size } = row;
      output.Contents.push({ Key: key, LastModified: new Date(modified_at), ETag: etag, Size: size });
    } else {
      output.CommonPrefixes.push(group);
    }
    after = group === undefined ? row.key : `${group}${LAST}`;
  }
  if (input.MaxKeys > 0 && nextObject(context, name, input.Prefix, after)) {
    output.NextContinuationToken = writeListToken(LIST, [after]);
  }
  return output;
};

type Listed = Pick<ObjectRow, 'key' | 'modified_at' | 'etag' | 'size'>;

function nextObject(
  context: OperationContext,
  bucket: string,
  prefix: string,
  after: string,
): Listed | undefined {
  return context.global.database.get<Listed>(
    'SELECT key, modified_at, etag, size FROM s3_object WHERE bucket = ? AND key > ? AND key >= ? ' +
      'AND SUBSTR(key, 1, LENGTH(?)) = ? ORDER BY key LIMIT 1',
    bucket,
    after,
    prefix,
    prefix,
    prefix,
  );
}

function commonPrefix(key: string, { Prefix, Delimiter }: ListObjectsInput): string | undefined {
  const end = Delimiter === '' ? -1 : key.indexOf(Delimiter, Prefix.length);
  return end < 0 ? undefined : key.slice(0, end + Delimiter.length);
}

function invalidToken(): AwsError {
  return new AwsError('InvalidArgument', 'The continuation token provided is incorrect');
}
