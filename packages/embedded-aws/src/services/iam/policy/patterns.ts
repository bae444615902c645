import type { PolicyDocument } from './document.ts';
import { type RequestKeys, valuesOf } from './request-keys.ts';

// A `*` or `?` that came out of a variable stands for itself; no policy and no request has these characters.
const STAR = '\u0001';
const MARK = '\u0002';

/** Says whether a text fits a pattern with `*` and `?`. It takes no more steps than the two lengths multiplied. */
export function fits(pattern: string, text: string): boolean {
  if (pattern === '*') return true;
  let [at, next, star, resume] = [0, 0, -1, 0];
  while (next < text.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at;
      resume = next;
      at += 1;
    } else if (wanted !== undefined && (wanted === '?' || isSame(wanted, text[next]))) {
      at += 1;
      next += 1;
    } else if (star >= 0) {
      at = star + 1;
      resume += 1;
      next = resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

function isSame(wanted: string, found: string | undefined): boolean {
  if (wanted === STAR) return found === '*';
  return wanted === MARK ? found === '?' : wanted === found;
}

const ARN_PARTS = 6;

/**
 * Says whether an ARN fits a pattern, part by part: a `*` does not reach over a colon. Missing parts at the end of the
 * pattern are taken for `*`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function arnFits(pattern: string, arn: string): boolean {
  if (pattern === '*' || pattern === arn) return true;
  if (!pattern.startsWith('arn:')) return fits(pattern, arn);
  const wanted = partsOf(pattern);
  const found = partsOf(arn);
  if (found.length < ARN_PARTS) return fits(pattern, arn);
  return found.every((part, index) => fits(wanted[index] ?? '*', part));
}

function partsOf(arn: string): string[] {
  const parts = arn.split(':');
  return [
    ...parts.slice(0, ARN_PARTS - 1),
    ...(parts.length >= ARN_PARTS ? [parts.slice(ARN_PARTS - 1).join(':')] : []),
  ];
}

/**
 * Puts the values of the request in the place of policy variables such as `${aws:username}`. Gives undefined where
 * the request has none and the variable no default: such a pattern fits nothing.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function withVariables(
  pattern: string,
  { version }: Pick<PolicyDocument, 'version'>,
  keys: RequestKeys,
): string | undefined {
  if (version !== '2012-10-17' || !pattern.includes('${')) return pattern;
  let isKnown = true;
  const filled = pattern.replace(/\$\{([^}]*)\}/g, (_, inner: string) => {
    const [, name = '', fallback] = /^\s*([^,]+?)\s*(?:,\s*'(.*)'\s*)?$/.exec(inner) ?? [];
    if (name === '*' || name === '?' || name === '$') return literal(name);
    const [value = fallback] = valuesOf(keys, name) ?? [];
    if (value === undefined) isKnown = false;
    return literal(value ?? '');
  });
  return isKnown ? filled : undefined;
}

function literal(value: string): string {
  return value.replaceAll('*', STAR).replaceAll('?', MARK);
}

/** Gives a filled pattern as the text that it stands for. */
export function asText(pattern: string): string {
  return pattern.replaceAll(STAR, '*').replaceAll(MARK, '?');
}
