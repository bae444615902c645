import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { checkBucketName, isOthers, readBucket } from './bucket.ts';
import type { CreateBucketInput } from './inputs.ts';

const HOME = 'us-east-1';

/**
 * Creates a bucket. Errors: InvalidBucketName, BucketAlreadyExists, BucketAlreadyOwnedByYou,
 * IllegalLocationConstraintException.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
 */
export const CreateBucket: Operation<CreateBucketInput, { location: string }> = (context, input) => {
  const { Bucket: name, LocationConstraint: asked } = input;
  const { region } = context;
  checkBucketName(name);
  if (region !== HOME && asked !== region) {
    const message = `The ${asked ?? 'unspecified'} location constraint is incompatible for the region specific endpoint this request was sent to.`;
    throw new AwsError('IllegalLocationConstraintException', message);
  }
  const known = readBucket(context, name);
  // In the oldest Region, whoever has the bucket may create it again.
  if (known && known.region === HOME && region === HOME) return { location: `/${name}` };
  if (known) {
    const message = 'Your previous request to create the named bucket succeeded and you already own it.';
    throw new AwsError('BucketAlreadyOwnedByYou', message, 409);
  }
  if (isOthers(context, name)) {
    const message =
      'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please ' +
      'select a different name and try again.';
    throw new AwsError('BucketAlreadyExists', message, 409);
  }
  context.global.database.run(
    'INSERT INTO s3_bucket (name, region, created_at) VALUES (?, ?, ?)',
    name,
    asked ?? region,
    context.now().getTime(),
  );
  return { location: `/${name}` };
};
