import { StopTaskCommand } from '@aws-sdk/client-ecs';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { OutcomeUnknownError } from '../outcome-unknown.ts';
import type { ClusterReads } from './cluster-reads.ts';

/**
 * Asks a task to end. It takes its time to: the answer says how far it is. A lost reply is settled by looking.
 *
 * @throws ClusterNotFoundException, and InvalidParameterException for a task that is not there
 * @throws OutcomeUnknownError where it is not known whether the task was told
 */
export async function stopTask(
  { ecsWrites }: Pick<AwsClients, 'ecsWrites'>,
  reads: ClusterReads,
  { cluster, task, reason }: { cluster: string; task: string; reason?: string | undefined },
): Promise<{ lastStatus: string; desiredStatus: string }> {
  try {
    const reply = await ecsWrites.send(new StopTaskCommand({ cluster, task, ...(reason && { reason }) }));
    const { lastStatus = '', desiredStatus = 'STOPPED' } = reply.task ?? {};
    return { lastStatus, desiredStatus };
  } catch (error) {
    const failure = readAwsFailure(error);
    if (failure.kind !== 'unavailable') throw error;
    reads.forget();
    const [found] = await reads.tasksNamed(cluster, [task]).catch(() => []);
    if (found?.desiredStatus !== 'STOPPED')
      throw new OutcomeUnknownError(failure, 'the task was told to stop');
    return { lastStatus: found.lastStatus, desiredStatus: found.desiredStatus };
  } finally {
    reads.forget();
  }
}
