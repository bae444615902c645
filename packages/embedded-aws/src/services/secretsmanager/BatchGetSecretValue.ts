import type {
  APIErrorType,
  BatchGetSecretValueRequest,
  BatchGetSecretValueResponse,
  SecretValueEntry,
} from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { authorise } from '../iam/access/authorise.ts';
import { readSecretValue } from './read-value.ts';
import { invalidParameter } from './secret-errors.ts';
import { readSecrets } from './secret-pages.ts';
import { secretRights } from './secret-rights.ts';

const MAX_RESULTS = 20;

/**
 * Gives the current values of up to 20 secrets, by their names or by filters; what cannot be read comes back as an
 * error of its own. Throws InvalidParameterException or InvalidNextTokenException.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_BatchGetSecretValue.html
 */
export const BatchGetSecretValue: Operation<BatchGetSecretValueRequest, BatchGetSecretValueResponse> = (
  context,
  input,
) => {
  const { SecretIdList, Filters } = input;
  if ((SecretIdList === undefined) === (Filters === undefined)) {
    throw invalidParameter("Either 'SecretIdList' or 'Filters' must be provided, but not both.");
  }
  if (SecretIdList && (input.MaxResults !== undefined || input.NextToken !== undefined)) {
    throw invalidParameter("You can't use 'MaxResults' or 'NextToken' with 'SecretIdList'.");
  }
  if (Filters) authorise(secretRights, 'ListSecrets', context, {});
  const page = readSecrets(context, {
    list: 'BatchGetSecretValue',
    filters: Filters,
    order: 'desc',
    includeDeleted: false,
    limit: SecretIdList ? 0 : (input.MaxResults ?? MAX_RESULTS),
    token: input.NextToken,
  });
  const SecretValues: SecretValueEntry[] = [];
  const Errors: APIErrorType[] = [];
  for (const SecretId of SecretIdList ?? page.secrets.map(({ arn }) => arn)) {
    try {
      // The right to many at once is no right to any one of them.
      authorise(secretRights, 'GetSecretValue', context, { SecretId });
      SecretValues.push(readSecretValue(context, { SecretId }));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      Errors.push({ SecretId, ErrorCode: error.code, Message: error.message });
    }
  }
  return { SecretValues, Errors, NextToken: page.nextToken };
};
