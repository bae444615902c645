import { DescribeParametersCommand } from '@aws-sdk/client-ssm';
import type { AwsClients } from '../clients.ts';

/** A filter of DescribeParameters takes fifty values, which is also the longest page. */
const NAMES_PER_CALL = 50;

/** Says which of these parameters exist in the Region of the clients: one call for fifty names, never a value. */
export async function findParameterNames(
  { ssm }: Pick<AwsClients, 'ssm'>,
  names: readonly string[],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let from = 0; from < names.length; from += NAMES_PER_CALL) {
    const Values = names.slice(from, from + NAMES_PER_CALL);
    const { Parameters = [] } = await ssm.send(
      new DescribeParametersCommand({
        MaxResults: NAMES_PER_CALL,
        ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values }],
      }),
    );
    for (const { Name } of Parameters) if (Name !== undefined) found.add(Name);
  }
  return found;
}
