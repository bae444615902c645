import { resolve } from 'node:path';
import type { EmbeddedAws } from '@purser/embedded-aws';

/** What is printed once the console runs over the embedded account. */
export function embeddedBanner(
  url: string,
  { url: aws, region, accountId, credentials }: EmbeddedAws,
  dataDir: string,
) {
  return `Purser console and API   ${url}
Embedded AWS account     ${aws}  (account ${accountId}, ${region}, state in ${resolve(dataDir)})

Other clients reach the embedded account with
  AWS_ENDPOINT_URL=${aws} AWS_REGION=${region} AWS_ACCESS_KEY_ID=${credentials.accessKeyId} AWS_SECRET_ACCESS_KEY=${credentials.secretAccessKey}

To use a real account, or another endpoint, start with PURSER_AWS=account and the SDK's own
  AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL
`;
}

/** What is printed once the console runs over a real account. */
export function accountBanner(url: string) {
  return `Purser console and API   ${url}
AWS                      the account of the AWS SDK's own settings (AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL)
`;
}
