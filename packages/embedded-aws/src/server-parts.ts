import { serviceCaller } from './caller.ts';
import type { Clock } from './clock.ts';
import { OperationContext, type ServerParts } from './context.ts';
import { DataPlane } from './data-plane/data-plane.ts';
import type { ContainerRuntime } from './data-plane/runtimes/runtime.ts';
import { createSimulatedRuntime } from './data-plane/runtimes/simulated.ts';
import { followTask } from './services/ecs/services/scheduler.ts';
import { ServiceWaker } from './services/ecs/services/waker.ts';
import { prepareRegion } from './services/prepare-region.ts';
import { timers as handlers } from './services/services.ts';
import type { Cipher } from './store/cipher.ts';
import type { Stores } from './store/stores.ts';
import { Timers } from './timers.ts';

/** Puts together what all accounts of a server share. Nothing runs yet. */
export function createServerParts(given: {
  stores: Stores;
  cipher: Cipher;
  clock: Clock;
  runtime?: ContainerRuntime | undefined;
  takesAnySignature?: boolean;
  afterwards?: ServerParts['afterwards'];
}): ServerParts {
  const { stores, cipher, clock, runtime = createSimulatedRuntime(clock), takesAnySignature = false } = given;
  const { afterwards = (work) => void setImmediate(work) } = given;
  const timers = new Timers(stores.server, clock, ({ kind, scope, payload }) => {
    const service = `${kind.split(':')[0]}.amazonaws.com`;
    const context = new OperationContext(parts, scope, serviceCaller(scope.accountId, service));
    handlers.get(kind)?.(context, payload as never);
  });
  const parts: ServerParts = {
    stores,
    cipher,
    clock,
    timers,
    dataPlane: new DataPlane(runtime, followTask),
    services: new ServiceWaker(),
    afterwards,
    takesAnySignature,
    visibilityLag: 0,
    prepare: prepareRegion,
  };
  return parts;
}

/** Goes on with what is kept: work that is due, tasks that run, services that want some. */
export function takeUp(parts: ServerParts): void {
  parts.timers.start();
  parts.dataPlane.resume(parts);
  parts.services.resume(parts);
}

/** Lets go of everything that goes on by itself; what is kept of it stays. */
export function letGo(parts: ServerParts): void {
  parts.timers.stop();
  parts.services.clear();
  parts.dataPlane.clear();
}
