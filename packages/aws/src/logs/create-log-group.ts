import { CreateLogGroupCommand, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';

/**
 * Creates a log group. A lost reply is settled by looking: a group that is there then is what was wanted.
 *
 * @throws the SDK's own error, such as ResourceAlreadyExistsException
 */
export async function createLogGroup(
  { logs, logsWrites }: Pick<AwsClients, 'logs' | 'logsWrites'>,
  logGroupName: string,
): Promise<void> {
  try {
    await logsWrites.send(new CreateLogGroupCommand({ logGroupName }));
  } catch (error) {
    if (readAwsFailure(error).kind !== 'unavailable') throw error;
    const look = new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName, limit: 50 });
    const { logGroups = [] } = await logs.send(look).catch(() => ({ logGroups: [] }));
    if (!logGroups.some((group) => group.logGroupName === logGroupName)) throw error;
  }
}
