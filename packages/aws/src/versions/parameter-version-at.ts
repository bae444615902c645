import type { ParameterVersion } from '../ssm/parameter-history.ts';
import { type ReferenceVersion, unknown } from './reference-version.ts';

/**
 * Gives the version of a parameter that was current at a moment.
 *
 * @param history The kept versions, newest first; Parameter Store keeps a hundred.
 * @param at ISO 8601
 * @see https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-versions.html
 */
export function parameterVersionAt(history: readonly ParameterVersion[], at: string): ReferenceVersion {
  const then = history.find(({ lastModifiedDate = '' }) => lastModifiedDate <= at);
  if (then) return { state: 'known', version: `${then.version}`, changedAt: then.lastModifiedDate ?? '' };
  const oldest = history.at(-1);
  if (oldest === undefined) return { state: 'missing' };
  return oldest.version === 1
    ? unknown('The parameter that has this name now was created later.')
    : unknown(`Parameter Store no longer keeps versions before ${oldest.version}.`);
}
