/**
 * Gives one token per content: the same content sent again is the same registration, so that a lost reply never
 * makes a second revision.
 */
export function createClientTokens(newToken: () => string = () => crypto.randomUUID()) {
  let last: { content: string; token: string } | undefined;
  return (content: string): string => {
    if (last?.content !== content) last = { content, token: newToken() };
    return last.token;
  };
}
