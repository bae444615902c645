import { DescribeParametersCommand, type ParameterMetadata, ParameterNotFound } from '@aws-sdk/client-ssm';
import type { AwsClients } from '../clients.ts';
import { type Page, pageOf } from '../page.ts';
import { filtersOf, type ParameterSearch } from './parameter-search.ts';

/** DescribeParameters gives at most 50 a page. */
const MAX_PAGE = 50;

/** What a parameter is, without what it holds. */
export interface Parameter {
  name: string;
  arn: string;
  type: 'String' | 'StringList' | 'SecureString';
  tier?: string;
  version?: number;
  keyId?: string;
  description?: string;
  /** A pattern can tell much of a value; whoever may describe the parameter sees it in AWS's console, too. */
  allowedPattern?: string;
  dataType?: string;
  /** The texts of its policies, as JSON. */
  policies?: string[];
  /** ISO 8601. */
  lastModifiedDate?: string;
  lastModifiedUser?: string;
}

/** Reads what AWS tells of a parameter or of one of its versions. */
export function toParameter(metadata: ParameterMetadata): Parameter {
  const { LastModifiedDate } = metadata;
  const policies = (metadata.Policies ?? []).flatMap(({ PolicyText }) => PolicyText ?? []);
  return {
    name: metadata.Name ?? '',
    arn: metadata.ARN ?? '',
    type: metadata.Type ?? 'String',
    ...(metadata.Tier && { tier: metadata.Tier }),
    ...(metadata.Version !== undefined && { version: metadata.Version }),
    ...(metadata.KeyId && { keyId: metadata.KeyId }),
    ...(metadata.Description && { description: metadata.Description }),
    ...(metadata.AllowedPattern && { allowedPattern: metadata.AllowedPattern }),
    ...(metadata.DataType && { dataType: metadata.DataType }),
    ...(policies.length > 0 && { policies }),
    ...(LastModifiedDate && { lastModifiedDate: LastModifiedDate.toISOString() }),
    ...(metadata.LastModifiedUser && { lastModifiedUser: metadata.LastModifiedUser }),
  };
}

/** Lists parameters that fit all parts of a search; never a value. A page may be empty and not the last. */
export async function listParameters(
  { ssm }: Pick<AwsClients, 'ssm'>,
  { nextToken, maxResults = MAX_PAGE, ...search }: ParameterSearch & Page,
) {
  const filters = filtersOf(search);
  const reply = await ssm.send(
    new DescribeParametersCommand({
      MaxResults: Math.min(maxResults, MAX_PAGE),
      ...(nextToken && { NextToken: nextToken }),
      ...(filters.length > 0 && { ParameterFilters: filters }),
    }),
  );
  return {
    parameters: (reply.Parameters ?? []).map(toParameter),
    ...pageOf({ nextToken: reply.NextToken }),
  };
}

/** Describes parameters by their names, fifty a call; those that are not there are left out. */
export async function describeParameters(
  { ssm }: Pick<AwsClients, 'ssm'>,
  names: readonly string[],
): Promise<Parameter[]> {
  const found: Parameter[] = [];
  for (let from = 0; from < names.length; from += MAX_PAGE) {
    const Values = names.slice(from, from + MAX_PAGE);
    const reply = await ssm.send(
      new DescribeParametersCommand({
        MaxResults: MAX_PAGE,
        ParameterFilters: [{ Key: 'Name', Option: 'Equals', Values }],
      }),
    );
    found.push(...(reply.Parameters ?? []).map(toParameter));
  }
  return found;
}

/**
 * Describes one parameter; never its value.
 *
 * @throws ParameterNotFound, which DescribeParameters itself does not: it gives an empty list.
 */
export async function describeParameter(clients: Pick<AwsClients, 'ssm'>, name: string): Promise<Parameter> {
  const [parameter] = await describeParameters(clients, [name]);
  if (!parameter) {
    throw new ParameterNotFound({
      message: `Parameter ${name} not found.`,
      $metadata: { httpStatusCode: 400 },
    });
  }
  return parameter;
}
