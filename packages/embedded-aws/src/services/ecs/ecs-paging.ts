import { AwsError } from '../../aws-error.ts';

const MAX_RESULTS = 100;

/** Gives the size of a page; throws InvalidParameterException outside 1 to 100. */
export function pageLimit(maxResults: number | undefined): number {
  if (maxResults === undefined) return MAX_RESULTS;
  if (maxResults >= 1 && maxResults <= MAX_RESULTS) return maxResults;
  throw new AwsError('InvalidParameterException', `maxResults must be between 1 and ${MAX_RESULTS}.`);
}

/** The error for a paging token that was not given by this list. */
export function invalidToken(): AwsError {
  return new AwsError('InvalidParameterException', 'Invalid token.');
}
