import { stopTask as stop } from '@purser/aws';
import { audited } from '../../audited.ts';
import { os } from '../../router.ts';

/** Stops a task. */
export const stopTask = os.clusters.stopTask.handler(({ input, context }) =>
  audited(context, { action: 'ecs:StopTask', subject: `${input.cluster}/${input.task}` }, () =>
    stop(context.clients, context.clusterReads, input),
  ),
);
