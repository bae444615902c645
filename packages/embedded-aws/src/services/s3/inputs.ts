/** What every operation on a bucket takes. */
export interface BucketInput {
  Bucket: string;
}

/** The input of CreateBucket. */
export interface CreateBucketInput extends BucketInput {
  LocationConstraint?: string;
}

/** The input of GetObject, HeadObject and DeleteObject. */
export interface ObjectInput extends BucketInput {
  Key: string;
}

/** The input of PutObject. */
export interface PutObjectInput extends ObjectInput {
  Body: Buffer;
  ContentType?: string;
  ContentMD5?: string;
  Metadata: Record<string, string>;
}

/** The input of ListObjectsV2. */
export interface ListObjectsInput extends BucketInput {
  Prefix: string;
  Delimiter: string;
  MaxKeys: number;
  StartAfter: string;
  ContinuationToken?: string;
  /** `url` where keys are to be encoded, since XML cannot hold all of them. */
  EncodingType?: string;
}

/** A page of a bucket's list. */
export interface ListObjectsOutput extends ListObjectsInput {
  Contents: { Key: string; LastModified: Date; ETag: string; Size: number }[];
  CommonPrefixes: string[];
  NextContinuationToken?: string;
}
