import { type Clock, createClock } from './clock.ts';
import { OperationContext } from './context.ts';
import type { ContainerRuntime } from './data-plane/runtimes/runtime.ts';
import type { Admin } from './http/admin.ts';
import type { Authority } from './http/authenticate.ts';
import { Faults } from './http/faults.ts';
import { Journal } from './http/journal.ts';
import { startServer } from './http/server.ts';
import { Throttle } from './http/throttle.ts';
import { firstUserOf, renewFirstKey } from './seeds/first-user.ts';
import { isSeeded, seedWorld, type World } from './seeds/seed-world.ts';
import { createServerParts, letGo, takeUp } from './server-parts.ts';
import { tables } from './services/services.ts';
import { EmbeddedAwsStartError } from './start-error.ts';
import { findAccessKey } from './store/access-keys.ts';
import { openStore } from './store/open-store.ts';
import { restoreSnapshot, type Snapshot, takeSnapshot } from './store/snapshots.ts';

/** How the embedded account is started; every option has a default. */
export interface EmbeddedAwsOptions {
  /** The address to listen on; default `127.0.0.1`. */
  host?: string;
  /** The port to listen on; default 0, any free one. */
  port?: number;
  /** Names besides this machine's own by which it may be called, without a port. */
  allowedHosts?: readonly string[];
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
  /** What containers run in; default a simulation that executes nothing. */
  runtime?: ContainerRuntime;
  /** The time; default the machine's. */
  clock?: Clock;
  /** Called when everything was thrown away for another world, by a reset, a seed or a snapshot, which waits for it. */
  onNewWorld?: () => Promise<void>;
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
  /** What goes wrong on demand. */
  faults: Faults;
  /** The latest calls. */
  journal: Journal;
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
  const takesAnySignature = options.verifySignatures === false;
  const parts = createServerParts({ stores, cipher, clock, takesAnySignature, runtime: options.runtime });
  const context = new OperationContext(parts, { accountId, region }, firstUserOf(accountId));
  const seed = async (world: World = options.world ?? 'demo') => {
    letGo(parts);
    await seedWorld(context, world, credentials);
    takeUp(parts);
  };
  const reseed = async (world?: World) => {
    await seed(world);
    await options.onNewWorld?.();
  };
  const snapshots = new Map<string, Snapshot>();
  let skew = 0;
  const authority: Authority = {
    findKey: (id) => findAccessKey(stores.server, id),
    // Clients sign with the machine's time, wherever the accounts' clock stands.
    now: () => new Date(Date.now() + skew),
    accountTime: () => clock.now(),
    takesAnySignature,
    accountId,
    region,
  };
  const admin: Admin = {
    region,
    accountId,
    clock,
    faults: new Faults(),
    journal: new Journal(),
    throttle: new Throttle(clock),
    seed: reseed,
    takeSnapshot: (name) => void snapshots.set(name, takeSnapshot(stores)),
    restoreSnapshot: async (name) => {
      const snapshot = snapshots.get(name);
      if (!snapshot) return false;
      letGo(parts);
      restoreSnapshot(stores, snapshot);
      takeUp(parts);
      await options.onNewWorld?.();
      return true;
    },
    setVisibilityLag: (milliseconds) => {
      parts.visibilityLag = milliseconds;
    },
    setSkew: (milliseconds) => {
      skew = milliseconds;
    },
  };
  try {
    if (isSeeded(stores.server)) takeUp(parts);
    else await seed();
    renewFirstKey(context, credentials);
    const server = await startServer(
      { host, port, allowedHosts: options.allowedHosts ?? [] },
      parts,
      authority,
      admin,
    );
    const shutDown = async () => {
      parts.services.close();
      await server.close();
      parts.timers.stop();
      await parts.dataPlane.close();
      clock.stop();
      stores.close();
    };
    let closed: Promise<void> | undefined;
    const close = () => {
      closed ??= shutDown();
      return closed;
    };
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`,
      region,
      accountId,
      // A copy: the SDK writes into the object that it is given.
      credentials: { ...credentials },
      clock,
      faults: admin.faults,
      journal: admin.journal,
      reset: () => reseed(),
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    letGo(parts);
    stores.close();
    throw error;
  }
}
