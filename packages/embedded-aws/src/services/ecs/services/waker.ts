import { serviceCaller } from '../../../caller.ts';
import { OperationContext, type ServerParts } from '../../../context.ts';
import { GLOBAL } from '../../../store/stores.ts';
import { reconcile } from './scheduler.ts';
import { servicesOf } from './service-record.ts';

/** Calls the scheduler of services when there may be something to do. */
export class ServiceWaker {
  readonly #pending = new Map<string, { due: number; cancel: () => void }>();
  #isClosed = false;

  /** Has a service looked at after some milliseconds, or earlier if that is asked for already. */
  wake(context: OperationContext, arn: string, delay = 0): void {
    if (this.#isClosed) return;
    const { clock } = context.server;
    const due = clock.now().getTime() + delay;
    const known = this.#pending.get(arn);
    if (known && known.due <= due) return;
    known?.cancel();
    const own = new OperationContext(
      context.server,
      context,
      serviceCaller(context.accountId, 'ecs.amazonaws.com'),
    );
    const cancel = clock.at(new Date(due), () => {
      this.#pending.delete(arn);
      if (!this.#isClosed) reconcile(own, arn);
    });
    this.#pending.set(arn, { due, cancel });
  }

  /** Has all services looked at, after a start. */
  resume(server: ServerParts): void {
    for (const scope of server.stores.scopes()) {
      if (scope.region === GLOBAL) continue;
      const context = new OperationContext(
        server,
        scope,
        serviceCaller(scope.accountId, 'ecs.amazonaws.com'),
      );
      for (const { arn } of servicesOf(context)) this.wake(context, arn);
    }
  }

  clear(): void {
    for (const { cancel } of this.#pending.values()) cancel();
    this.#pending.clear();
  }

  close(): void {
    this.#isClosed = true;
    this.clear();
  }
}
