import { GetParameterHistoryCommand, type ParameterHistory } from '@aws-sdk/client-ssm';
import type { AwsClients } from '../clients.ts';
import { type Parameter, toParameter } from './parameters.ts';

/** A version of a parameter, without what it holds. */
export interface ParameterVersion extends Omit<Parameter, 'arn' | 'version'> {
  version: number;
  labels: string[];
}

/** GetParameterHistory gives at most 50 a page, and a parameter keeps 100 versions. */
const MAX_PAGE = 50;

function toVersion(history: ParameterHistory): ParameterVersion {
  // The value comes with the history, also where nobody asks for it: String and StringList are not encrypted.
  const { Value: _, Labels = [], Version = 0, ...metadata } = history;
  const { arn: _arn, ...known } = toParameter(metadata);
  return { ...known, version: Version, labels: Labels };
}

/**
 * Gives the kept versions of a parameter, newest first. The values that AWS sends along end here.
 *
 * @throws ParameterNotFound
 */
export async function readHistory(
  { ssm }: Pick<AwsClients, 'ssm'>,
  name: string,
): Promise<ParameterVersion[]> {
  const versions: ParameterVersion[] = [];
  let nextToken: string | undefined;
  do {
    const page = await ssm.send(
      new GetParameterHistoryCommand({
        Name: name,
        WithDecryption: false,
        MaxResults: MAX_PAGE,
        ...(nextToken && { NextToken: nextToken }),
      }),
    );
    versions.push(...(page.Parameters ?? []).map(toVersion));
    nextToken = page.NextToken;
  } while (nextToken);
  return versions.sort((a, b) => b.version - a.version);
}
