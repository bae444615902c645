import { compareVersions } from '../compare-versions.ts';
import type { Clean } from '../engine/clean.ts';
import { FEATURES, type Feature, type MinimumVersion } from '../feature-versions.ts';
import type { TaskDefinition } from '../model.ts';
import { formatPath } from '../path.ts';

/** One feature that a definition uses, and what it takes. */
export interface VersionReason {
  /** The id of the feature. */
  feature: string;
  title: string;
  minimum: MinimumVersion;
  paths: readonly string[];
}

/** The lowest version on which a task can run. */
export interface VersionRequirement {
  minimum: MinimumVersion;
  /** Why, the highest version first. */
  reasons: readonly VersionReason[];
}

/** A feature that is used, with its places. */
export interface UsedFeature extends Feature {
  at: readonly string[];
}

/** The features that a definition uses. */
export function featuresOf(definition: Clean<TaskDefinition>): UsedFeature[] {
  return FEATURES.flatMap((feature) => {
    const at = feature.paths(definition).map(formatPath);
    return at.length > 0 ? [{ ...feature, at }] : [];
  });
}

/**
 * Gives the lowest version that has all features, or undefined where every version has.
 *
 * @param lowest The oldest version that can be had at all.
 */
export function versionOf(
  features: readonly UsedFeature[],
  where: 'fargateLinux' | 'fargateWindows' | 'ec2Agent',
  lowest?: string,
): VersionRequirement | undefined {
  const reasons = features
    .flatMap(({ id, title, at, [where]: minimum }) =>
      minimum === undefined ? [] : [{ feature: id, title, minimum, paths: at }],
    )
    .sort((a, b) => compareMinimums(b.minimum, a.minimum));
  const needed = reasons[0]?.minimum ?? lowest;
  if (needed === undefined) return undefined;
  const minimum = lowest !== undefined && compareMinimums(lowest, needed) > 0 ? lowest : needed;
  return { minimum, reasons };
}

function compareMinimums(a: MinimumVersion, b: MinimumVersion): number {
  if (a === 'unsupported' || b === 'unsupported')
    return Number(a === 'unsupported') - Number(b === 'unsupported');
  return compareVersions(a, b);
}
