import { serviceCaller } from './caller.ts';
import { type Clock, createClock } from './clock.ts';
import { OperationContext, type ServerParts } from './context.ts';
import { startServer } from './http/server.ts';
import { firstUserOf, renewFirstKey } from './seeds/first-user.ts';
import { isSeeded, seedWorld, type World } from './seeds/seed-world.ts';
import { prepareRegion } from './services/prepare-region.ts';
import { tables, timers as timerHandlers } from './services/services.ts';
import { EmbeddedAwsStartError } from './start-error.ts';
import { findAccessKey } from './store/access-keys.ts';
import { openStore } from './store/open-store.ts';
import { Timers } from './timers.ts';

/** How the embedded account is started; every option has a default. */
export interface EmbeddedAwsOptions {
  /** The address to listen on; default `127.0.0.1`. */
  host?: string;
  /** The port to listen on; default 0, any free one. */
  port?: number;
  /** The folder of the durable state; without it the state is kept in memory. */
  dataDir?: string;
  /** The Region of the world that is seeded; default `us-east-1`. Every other Region is there too, empty. */
  region?: string;
  /** Twelve digits; default `123456789012`. */
  accountId?: string;
  /** What a new account holds; default `demo`. */
  world?: World;
  /** Default true. Without it any key and signature is taken, and unknown keys are the root user's. */
  verifySignatures?: boolean;
  /** The time; default the machine's. */
  clock?: Clock;
}

/** A running embedded account. */
export interface EmbeddedAws extends AsyncDisposable {
  /** Where it listens, such as `http://127.0.0.1:4566`. */
  url: string;
  region: string;
  accountId: string;
  /** The key pair of the account's first user. */
  credentials: { accessKeyId: string; secretAccessKey: string };
  clock: Clock;
  /** Throws the whole state away and seeds the world anew. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_REGION = 'us-east-1';
const DEFAULT_ACCOUNT_ID = '123456789012';

/**
 * Starts the embedded account and gives it once it accepts requests. Throws EmbeddedAwsStartError, with one
 * clear line, when the port is in use or the data folder cannot be used.
 */
export async function startEmbeddedAws(options: EmbeddedAwsOptions = {}): Promise<EmbeddedAws> {
  const { host = '127.0.0.1', port = 0, region = DEFAULT_REGION, accountId = DEFAULT_ACCOUNT_ID } = options;
  if (!/^\d{12}$/.test(accountId)) {
    throw new EmbeddedAwsStartError(
      `The account id of the embedded AWS account has to have 12 digits: ${accountId}.`,
    );
  }
  const clock = options.clock ?? createClock();
  const { stores, cipher, credentials } = openStore(options.dataDir, tables);
  const caller = firstUserOf(accountId);
  const timers = new Timers(stores.server, clock, ({ kind, scope, payload }) => {
    const service = serviceCaller(scope.accountId, 'aws');
    timerHandlers.get(kind)?.(new OperationContext(parts, scope, service), payload as never);
  });
  const takesAnySignature = options.verifySignatures === false;
  const parts: ServerParts = {
    stores,
    cipher,
    clock,
    timers,
    takesAnySignature,
    visibilityLag: 0,
    prepare: prepareRegion,
  };
  const context = new OperationContext(parts, { accountId, region }, caller);
  const reset = () => seedWorld(context, options.world ?? 'demo', credentials);
  try {
    if (!isSeeded(stores.server)) reset();
    renewFirstKey(context, credentials);
    const authority = {
      findKey: (id: string) => findAccessKey(stores.server, id),
      now: () => clock.now(),
      takesAnySignature,
      accountId,
      region,
    };
    timers.start();
    const server = await startServer({ host, port }, parts, authority, { region, accountId, reset });
    let closed: Promise<void> | undefined;
    const close = () => {
      timers.stop();
      clock.stop();
      closed ??= server.close().then(() => stores.close());
      return closed;
    };
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`,
      region,
      accountId,
      // A copy: the SDK writes into the object that it is given.
      credentials: { ...credentials },
      clock,
      reset: async () => reset(),
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    timers.stop();
    stores.close();
    throw error;
  }
}
