import { type EmbeddedAws, startEmbeddedAws } from '@purser/embedded-aws';

/** An embedded account, and what the AWS SDK has to be told to find it. */
export async function startAccount(): Promise<EmbeddedAws & { env: Record<string, string> }> {
  const aws = await startEmbeddedAws();
  return Object.assign(aws, {
    env: {
      AWS_ENDPOINT_URL: aws.url,
      AWS_REGION: aws.region,
      AWS_ACCESS_KEY_ID: aws.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: aws.credentials.secretAccessKey,
    },
  });
}
