import { s3 } from '../../services/s3/s3.ts';
import { base64, blob, type Scenario } from '../scenario.ts';

const Bucket = 'env-files';
const Key = 'app one/prod.env';
const CANARY = 'PASSWORD=canary-of-a-file ✓\n';

/** Buckets and objects. The SDK for JavaScript has no part in it: its client of S3 is no dependency. */
export const s3Scenario: Scenario = {
  service: s3,
  steps: [
    { operation: 'CreateBucket', input: { Bucket } },
    { operation: 'HeadBucket', input: { Bucket } },
    { operation: 'ListBuckets', expect: { 'Buckets.0.Name': Bucket } },
    { operation: 'GetBucketLocation', input: { Bucket } },
    {
      operation: 'PutObject',
      input: { Bucket, Key, Body: blob(CANARY), Metadata: { team: 'shop' }, ContentType: 'text/plain' },
      save: { etag: 'ETag' },
    },
    {
      operation: 'HeadObject',
      input: { Bucket, Key },
      expect: {
        ContentLength: Buffer.byteLength(CANARY),
        ETag: '$etag',
        Metadata: { team: 'shop' },
        ContentType: 'text/plain',
      },
    },
    { operation: 'GetObject', input: { Bucket, Key }, expect: { Body: base64(CANARY), ETag: '$etag' } },
    { operation: 'GetObject', input: { Bucket, Key: 'nope' }, fails: 'NoSuchKey' },
    { operation: 'HeadObject', input: { Bucket, Key: 'nope' }, fails: '404' },
    {
      operation: 'ListObjectsV2',
      input: { Bucket, Prefix: 'app' },
      expect: { 'Contents.0.Key': Key, KeyCount: 1, IsTruncated: false },
    },
    { operation: 'DeleteBucket', input: { Bucket }, fails: 'BucketNotEmpty' },
    { operation: 'DeleteObject', input: { Bucket, Key } },
    { operation: 'DeleteBucket', input: { Bucket } },
    { operation: 'GetBucketLocation', input: { Bucket }, fails: 'NoSuchBucket' },
    { operation: 'ListObjects', input: { Bucket }, fails: 'NotImplemented' },
  ],
};
