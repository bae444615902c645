import { type AwsClients, readServiceStates, type ServiceState } from '@purser/aws';
import type { RedeployPolicy } from '@purser/contract';
import { readRedeployPolicy } from '@purser/task-definition';
import { ApiError } from '../../errors.ts';

/** Reads a service; throws a 404 where it is not there. */
export async function requireService(
  clients: AwsClients,
  { cluster, service }: { cluster: string; service: string },
): Promise<ServiceState> {
  const state = (await readServiceStates(clients, cluster, [service])).get(service);
  if (state === undefined) throw new ApiError('NOT_FOUND', 'There is no such service in the cluster.');
  return state;
}

/** What the tags of a service say, as it is answered. */
export function toPolicy(tags: readonly { key: string; value: string }[]): RedeployPolicy {
  const { redeploy, after, window, problems } = readRedeployPolicy(tags);
  return {
    redeploy,
    ...(after !== undefined && { after }),
    ...(window !== undefined && { window }),
    problems: [...problems],
  };
}
