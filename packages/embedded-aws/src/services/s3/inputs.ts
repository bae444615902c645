/** What the operations take, as S3's own API names it. */
export interface BucketInput {
  Bucket: string;
}

export interface CreateBucketInput extends BucketInput {
  LocationConstraint?: string;
}

export interface ObjectInput extends BucketInput {
  Key: string;
}

export interface PutObjectInput extends ObjectInput {
  Body: Buffer;
  ContentType?: string;
  ContentMD5?: string;
  Metadata: Record<string, string>;
}

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
