import type { RestService } from '../service.ts';
import { s3ActionNames, s3Resources } from './access.ts';
import { CreateBucket } from './CreateBucket.ts';
import { DeleteBucket } from './DeleteBucket.ts';
import { DeleteObject } from './DeleteObject.ts';
import { GetBucketLocation } from './GetBucketLocation.ts';
import { GetObject } from './GetObject.ts';
import { HeadBucket } from './HeadBucket.ts';
import { HeadObject } from './HeadObject.ts';
import { ListBuckets } from './ListBuckets.ts';
import { ListObjectsV2 } from './ListObjectsV2.ts';
import { PutObject } from './PutObject.ts';
import { readRequest } from './read-request.ts';
import { s3Tables } from './tables.ts';
import { writeReply, writeS3Error } from './write-reply.ts';

/** S3, as much as environment files need; the bucket stands in the path. */
export const s3: RestService = {
  protocol: 'rest-xml',
  name: 's3',
  signingName: 's3',
  regional: true,
  tables: s3Tables,
  resources: s3Resources,
  actionNames: s3ActionNames,
  read: readRequest,
  write: writeReply,
  writeError: writeS3Error,
  operations: {
    CreateBucket,
    DeleteBucket,
    DeleteObject,
    GetBucketLocation,
    GetObject,
    HeadBucket,
    HeadObject,
    ListBuckets,
    ListObjectsV2,
    PutObject,
  },
};
