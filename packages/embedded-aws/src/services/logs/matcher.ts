import { AwsError } from '../../aws-error.ts';
import { INVALID_PARAMETER } from './log-group.ts';

/** Says whether a message matches a filter pattern. */
export type Matcher = (message: string) => boolean;

/** The error for a filter pattern that cannot be read. */
export function invalidPattern(): AwsError {
  return new AwsError(INVALID_PARAMETER, 'Invalid filter pattern');
}
