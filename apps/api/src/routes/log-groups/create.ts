import { createLogGroup } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Creates a log group, in the Region that a container writes to. */
export const create = os.logGroups.create.handler(
  async ({ input: { logGroupName, region: wanted }, context }) => {
    const { region: own } = await context.identity();
    const region = wanted ?? own;
    const clients = region === own ? context.clients : context.clients.inRegion(region);
    await audited(context, { action: 'logs:CreateLogGroup', subject: logGroupName }, () =>
      createLogGroup(clients, logGroupName),
    );
    return { logGroupName, region };
  },
);
