import type { OperationContext } from '../../operation.ts';
import type { ActedOn, Resources } from '../service.ts';

interface Named {
  Bucket?: string;
  Key?: string;
}

/** S3's refusals put the ARN in quotation marks. */
function quoted(arn: string): ActedOn[] {
  return [{ arn, shown: `"${arn}"` }];
}

const bucket = (_: OperationContext, { Bucket }: Named) => quoted(`arn:aws:s3:::${Bucket}`);
const object = (_: OperationContext, { Bucket, Key }: Named) => quoted(`arn:aws:s3:::${Bucket}/${Key}`);

/**
 * What S3's operations act on.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export const s3Resources: Resources = {
  CreateBucket: bucket,
  DeleteBucket: bucket,
  DeleteObject: object,
  GetBucketLocation: bucket,
  GetObject: object,
  HeadBucket: bucket,
  HeadObject: object,
  ListObjectsV2: bucket,
  PutObject: object,
};

/** The actions that are named otherwise than their operation. */
export const s3ActionNames: Readonly<Record<string, string>> = {
  HeadBucket: 's3:ListBucket',
  HeadObject: 's3:GetObject',
  ListBuckets: 's3:ListAllMyBuckets',
  ListObjectsV2: 's3:ListBucket',
};
