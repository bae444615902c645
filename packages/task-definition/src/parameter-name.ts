/**
 * The name under which a plain value would stand in Parameter Store, `/family/container/KEY`. What a name may not hold
 * becomes a hyphen, and what is blank is left out.
 */
export function proposedParameterName(...parts: readonly (string | undefined)[]): string {
  const cleaned = parts.map((part) => (part ?? '').replace(/[^\w.-]+/g, '-'));
  return `/${cleaned.filter((part) => part !== '').join('/')}`;
}
