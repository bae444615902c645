import { DeleteParameterCommand, DeleteParametersCommand } from '@aws-sdk/client-ssm';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { describeParameters } from './parameters.ts';

/** What became of parameters that were to be deleted. */
export interface Deletion {
  deleted: string[];
  /** Those that were not there. */
  missing: string[];
  /** Those that are still there, although AWS's answer was lost. */
  left: string[];
}

/** DeleteParameters takes at most ten names a call. */
export const MAX_DELETED = 10;

/**
 * Deletes one parameter by DeleteParameter, or up to ten by DeleteParameters: the rights differ. A lost reply is
 * settled by looking which are gone; nothing is sent twice, since a name may be somebody else's again by then.
 *
 * @throws ParameterNotFound for a single one, or the SDK's own error
 */
export async function deleteParameters(
  clients: Pick<AwsClients, 'ssm' | 'ssmWrites'>,
  names: readonly string[],
): Promise<Deletion> {
  const [single, ...others] = names;
  try {
    if (single !== undefined && others.length === 0) {
      await clients.ssmWrites.send(new DeleteParameterCommand({ Name: single }));
      return { deleted: [single], missing: [], left: [] };
    }
    const reply = await clients.ssmWrites.send(new DeleteParametersCommand({ Names: [...names] }));
    return { deleted: reply.DeletedParameters ?? [], missing: reply.InvalidParameters ?? [], left: [] };
  } catch (error) {
    if (readAwsFailure(error).kind !== 'unavailable') throw error;
    const found = await describeParameters(clients, names).catch(() => undefined);
    const left = new Set((found ?? []).map(({ name }) => name));
    if (found === undefined || left.size === names.length) throw error;
    return { deleted: names.filter((name) => !left.has(name)), missing: [], left: [...left] };
  }
}
