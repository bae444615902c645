import type { OperationContext } from '../../operation.ts';

interface Statement {
  Effect?: unknown;
  Principal?: unknown;
  Action?: unknown;
}

/**
 * Says whether a policy on a resource of one account lets a caller of another one in: by its principals and actions
 * alone. Conditions are passed over, and so are the rights that the caller's own account gives him.
 */
export function letsIn(policy: string, caller: OperationContext['caller'], action: string): boolean {
  const names = namesOf(caller);
  const statements = [(JSON.parse(policy) as { Statement?: Statement | Statement[] }).Statement].flat();
  const effects = statements.flatMap((statement) => {
    const { Effect, Principal, Action } = statement ?? {};
    const principals = listOf(isObject(Principal) ? Principal.AWS : Principal);
    const concerns =
      principals.some((principal) => names.includes(principal)) &&
      listOf(Action).some((pattern) => matches(pattern, action));
    return concerns ? [Effect] : [];
  });
  return effects.includes('Allow') && !effects.includes('Deny');
}

function namesOf({ accountId, arn, kind, name }: OperationContext['caller']): string[] {
  const account = ['*', accountId, `arn:aws:iam::${accountId}:root`, arn];
  // A session of a role is named by its role.
  return kind === 'role' ? [...account, `arn:aws:iam::${accountId}:role/${name}`] : account;
}

/** Goes through the pattern once, so that no pattern takes long. */
function matches(pattern: string, action: string): boolean {
  const [start = '', ...parts] = pattern.toLowerCase().split('*');
  const text = action.toLowerCase();
  const end = parts.pop();
  if (end === undefined) return text === start;
  if (!text.startsWith(start)) return false;
  let at = start.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - end.length >= at && text.endsWith(end);
}

function listOf(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String);
}

function isObject(value: unknown): value is { AWS?: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
