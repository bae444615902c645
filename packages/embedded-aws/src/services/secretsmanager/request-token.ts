import { AwsError } from '../../aws-error.ts';

/**
 * Gives the token of a request, which becomes the id of a version. The SDKs make one for callers who give none; without
 * it the error has the code of the operation.
 */
export function requiredToken(token: string | undefined, code = 'InvalidRequestException'): string {
  if (token !== undefined) return token;
  throw new AwsError(code, 'You must provide a ClientRequestToken value. We recommend a UUID-type value.');
}
