import type { SecretVersion } from '../secrets-manager/secret-versions.ts';
import { type ReferenceVersion, unknown } from './reference-version.ts';

/** What a reference takes of a secret: a version by its id or by a stage; AWSCURRENT unless told. */
export interface SecretSelector {
  versionId?: string | undefined;
  versionStage?: string | undefined;
}

const CURRENT = 'AWSCURRENT';
const PENDING = 'AWSPENDING';

const known = ({ versionId, createdDate = '' }: SecretVersion): ReferenceVersion => ({
  state: 'known',
  version: versionId,
  changedAt: createdDate,
});

const isOnlyPending = ({ stages }: SecretVersion) => stages.length === 1 && stages[0] === PENDING;

const taken = (versions: readonly SecretVersion[], { versionId, versionStage = CURRENT }: SecretSelector) =>
  versions.find((version) =>
    versionId === undefined ? version.stages.includes(versionStage) : version.versionId === versionId,
  );

/**
 * Says whether AWSCURRENT stands on an older version than the newest that was in use, as after a rollback of the secret.
 *
 * @param versions All that Secrets Manager knows, newest first.
 */
export function isMovedBack(versions: readonly SecretVersion[], selector: SecretSelector): boolean {
  if (selector.versionId !== undefined || (selector.versionStage ?? CURRENT) !== CURRENT) return false;
  return taken(versions, selector) !== versions.find((version) => !isOnlyPending(version));
}

/**
 * Gives the version of a secret that a reference takes now.
 *
 * @param versions All that Secrets Manager knows, newest first.
 * @param movedBackBy For a stage that was moved back, when the secret was last changed in any way; ISO 8601. AWS keeps
 *   no date of the move itself.
 */
export function currentSecretVersion(
  versions: readonly SecretVersion[],
  selector: SecretSelector,
  movedBackBy?: string,
): ReferenceVersion {
  const found = taken(versions, selector);
  if (!found) return { state: 'missing' };
  if (movedBackBy === undefined) return known(found);
  return { state: 'known', version: found.versionId, changedAt: movedBackBy, isLatestPossible: true };
}

/**
 * Gives the version that a reference took at a moment, as far as the dates of the versions tell: AWS keeps no history
 * of stages.
 *
 * @param at ISO 8601
 */
export function secretVersionAt(
  versions: readonly SecretVersion[],
  { versionId, versionStage = CURRENT }: SecretSelector,
  at: string,
): ReferenceVersion {
  if (versionId !== undefined) return currentSecretVersion(versions, { versionId });
  if (versionStage !== CURRENT)
    return unknown(`Secrets Manager keeps no history of the stage ${versionStage}.`);
  const then = versions.find((version) => (version.createdDate ?? '') <= at && !isOnlyPending(version));
  if (then) return known(then);
  return unknown('Secrets Manager no longer knows the versions of that time.');
}
