import type { OperationContext } from '../../../operation.ts';

/** Says whether an account was ever called; one that was not must not be made by asking for what is in it. */
export function isKnownAccount(context: OperationContext, accountId: string): boolean {
  return (
    accountId === context.accountId ||
    context.server.stores.scopes().some((scope) => scope.accountId === accountId)
  );
}
