import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { AwsClients } from '../clients.ts';

/** Whose account the clients work in, and where. */
export interface CallerIdentity {
  accountId: string;
  region: string;
  /** `aws`, `aws-cn` or `aws-us-gov`. */
  partition: string;
  arn: string;
}

/** Asks AWS who the caller is. */
export async function getCallerIdentity({
  sts,
  region,
}: Pick<AwsClients, 'sts' | 'region'>): Promise<CallerIdentity> {
  const [{ Account = '', Arn = '' }, regionName] = await Promise.all([
    sts.send(new GetCallerIdentityCommand({})),
    region(),
  ]);
  return { accountId: Account, region: regionName, partition: Arn.split(':')[1] ?? 'aws', arn: Arn };
}
