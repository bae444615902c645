import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { AwsClients } from '../clients.ts';
import { type Page, pageOf } from '../page.ts';

/** CloudWatch Logs gives at most 50 groups a page. */
const MAX_PAGE = 50;

/** Lists log groups whose name begins with `prefix`. */
export async function listLogGroups(
  { logs }: Pick<AwsClients, 'logs'>,
  { prefix, nextToken, maxResults = MAX_PAGE }: { prefix?: string | undefined } & Page,
) {
  const reply = await logs.send(
    new DescribeLogGroupsCommand({
      limit: Math.min(maxResults, MAX_PAGE),
      ...(nextToken && { nextToken }),
      ...(prefix && { logGroupNamePrefix: prefix }),
    }),
  );
  const logGroups = (reply.logGroups ?? []).map(({ logGroupName = '', arn = '' }) => ({
    name: logGroupName,
    arn,
  }));
  return { logGroups, ...pageOf(reply) };
}
