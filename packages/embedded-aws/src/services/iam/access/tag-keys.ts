import type { Conditions } from '../policy/request-keys.ts';

/** A tag in any service's spelling. */
interface AnyTag {
  key?: string | undefined;
  value?: string | undefined;
  Key?: string | undefined;
  Value?: string | undefined;
  TagKey?: string | undefined;
  TagValue?: string | undefined;
}

/** Gives the condition keys of the tags that a resource has; `prefix` is for a service's own name of the same. */
export function resourceTagKeys(tags: readonly AnyTag[], prefix = 'aws'): Conditions {
  return Object.fromEntries(tags.map((tag) => [`${prefix}:ResourceTag/${tagKeyOf(tag)}`, tagValueOf(tag)]));
}

/** Gives the condition keys of the tags that a request brings. */
export function requestTagKeys(tags: readonly AnyTag[] | undefined): Conditions {
  if (!tags || tags.length === 0) return {};
  return {
    ...Object.fromEntries(tags.map((tag) => [`aws:RequestTag/${tagKeyOf(tag)}`, tagValueOf(tag)])),
    'aws:TagKeys': tags.map(tagKeyOf),
  };
}

function tagKeyOf({ key, Key, TagKey }: AnyTag): string {
  return key ?? Key ?? TagKey ?? '';
}

function tagValueOf({ value, Value, TagValue }: AnyTag): string {
  return value ?? Value ?? TagValue ?? '';
}
