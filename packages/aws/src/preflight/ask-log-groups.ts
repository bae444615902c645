import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Asking } from './asking.ts';

/** Asks whether log groups exist. The first group that a prefix finds is the one of that very name. */
export async function askLogGroups(
  asking: Asking,
  questions: readonly { group: string; region: string }[],
): Promise<void> {
  const { reads, clientsIn, identity } = asking.account;
  await Promise.all(
    questions.map(async ({ group, region }) => {
      try {
        const exists = await reads.run(`${region} log-group ${group}`, async () => {
          const { logGroups = [] } = await clientsIn(region).logs.send(
            new DescribeLogGroupsCommand({ logGroupNamePrefix: group, limit: 50 }),
          );
          return logGroups.some(({ logGroupName }) => logGroupName === group);
        });
        asking.learn('logGroups', { [group]: exists ? 'present' : 'missing' });
      } catch (error) {
        const resource = `arn:${identity.partition}:logs:${region}:${identity.accountId}:log-group:*`;
        asking.missFor(error, 'logGroups', { names: [group], resource });
      }
      asking.answered();
    }),
  );
  asking.learn('logGroups', {});
}
