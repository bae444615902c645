import {
  DescribeParametersCommand,
  type ParameterMetadata,
  ParameterNotFound,
  type ParameterStringFilter,
} from '@aws-sdk/client-ssm';
import type { AwsClients } from '../clients.ts';
import { type Page, pageOf } from '../page.ts';

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
  dataType?: string;
  /** ISO 8601. */
  lastModifiedDate?: string;
  lastModifiedUser?: string;
}

function toParameter(metadata: ParameterMetadata): Parameter {
  const { LastModifiedDate } = metadata;
  return {
    name: metadata.Name ?? '',
    arn: metadata.ARN ?? '',
    type: metadata.Type ?? 'String',
    ...(metadata.Tier && { tier: metadata.Tier }),
    ...(metadata.Version !== undefined && { version: metadata.Version }),
    ...(metadata.KeyId && { keyId: metadata.KeyId }),
    ...(metadata.Description && { description: metadata.Description }),
    ...(metadata.DataType && { dataType: metadata.DataType }),
    ...(LastModifiedDate && { lastModifiedDate: LastModifiedDate.toISOString() }),
    ...(metadata.LastModifiedUser && { lastModifiedUser: metadata.LastModifiedUser }),
  };
}

async function describeParameters(
  { ssm }: Pick<AwsClients, 'ssm'>,
  page: Page,
  filter?: ParameterStringFilter,
) {
  const { nextToken, maxResults = MAX_PAGE } = page;
  const reply = await ssm.send(
    new DescribeParametersCommand({
      MaxResults: Math.min(maxResults, MAX_PAGE),
      ...(nextToken && { NextToken: nextToken }),
      ...(filter && { ParameterFilters: [filter] }),
    }),
  );
  return {
    parameters: (reply.Parameters ?? []).map(toParameter),
    ...pageOf({ nextToken: reply.NextToken }),
  };
}

/** Lists parameters whose name contains `search`; never a value. */
export async function listParameters(
  clients: Pick<AwsClients, 'ssm'>,
  { search, ...page }: { search?: string | undefined } & Page,
) {
  return describeParameters(
    clients,
    page,
    search ? { Key: 'Name', Option: 'Contains', Values: [search] } : undefined,
  );
}

/**
 * Describes one parameter; never its value.
 *
 * @throws ParameterNotFound, which DescribeParameters itself does not: it gives an empty list.
 */
export async function describeParameter(clients: Pick<AwsClients, 'ssm'>, name: string): Promise<Parameter> {
  const { parameters } = await describeParameters(
    clients,
    {},
    { Key: 'Name', Option: 'Equals', Values: [name] },
  );
  const [parameter] = parameters;
  if (!parameter) {
    throw new ParameterNotFound({
      message: `Parameter ${name} not found.`,
      $metadata: { httpStatusCode: 400 },
    });
  }
  return parameter;
}
