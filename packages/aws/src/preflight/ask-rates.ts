import { GetServiceSettingCommand } from '@aws-sdk/client-ssm';
import type { Asking } from './asking.ts';

/** Calls of GetParameters a second, unless the account pays for more throughput. */
const DEFAULT_RATE = 40;
const HIGHER_RATE = 1000;
const SETTING = '/ssm/parameter-store/high-throughput-enabled';

/**
 * Learns how often a second Parameter Store may be called. AWS is asked only where a launch calls more often than an
 * account without the setting may.
 *
 * @param calls Of GetParameters in one launch.
 * @see https://docs.aws.amazon.com/general/latest/gr/ssm.html
 */
export async function askRates(asking: Asking, calls: number): Promise<void> {
  if (calls <= DEFAULT_RATE) {
    asking.learn('rates', { getParameters: DEFAULT_RATE });
    return;
  }
  const { identity, reads, clientsIn } = asking.account;
  try {
    const isHigher = await reads.run('parameter-store-throughput', async () => {
      const { ServiceSetting } = await clientsIn(identity.region).ssm.send(
        new GetServiceSettingCommand({ SettingId: SETTING }),
      );
      return ServiceSetting?.SettingValue === 'true';
    });
    asking.learn('rates', { getParameters: isHigher ? HIGHER_RATE : DEFAULT_RATE });
  } catch (error) {
    const { partition, region, accountId } = identity;
    const resource = `arn:${partition}:ssm:${region}:${accountId}:servicesetting${SETTING}`;
    asking.missFor(error, 'rates', { resource });
  }
}
