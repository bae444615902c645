import { startServer } from './http/server.ts';
import type { OperationContext } from './operation.ts';
import { isSeeded, seedWorld } from './seeds/seed-world.ts';
import { EmbeddedAwsStartError } from './start-error.ts';
import { openStore } from './store/open-store.ts';

/** How the embedded account is started; every option has a default. */
export interface EmbeddedAwsOptions {
  /** The address to listen on; default `127.0.0.1`. */
  host?: string;
  /** The port to listen on; default 0, any free one. */
  port?: number;
  /** The folder of the durable state; without it the state is kept in memory. */
  dataDir?: string;
  /** Default `us-east-1`. */
  region?: string;
  /** Twelve digits; default `000000000000`. */
  accountId?: string;
  /** What a new account holds; default `demo`. */
  world?: 'empty' | 'demo';
}

/** A running embedded account. */
export interface EmbeddedAws extends AsyncDisposable {
  /** Where it listens, such as `http://127.0.0.1:4566`. */
  url: string;
  region: string;
  accountId: string;
  /** The only key pair that the account accepts. */
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** Throws the whole state away and seeds the world anew. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_REGION = 'us-east-1';
const DEFAULT_ACCOUNT_ID = '000000000000';

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
  const { database, cipher, credentials } = openStore(options.dataDir);
  const callerArn = `arn:aws:iam::${accountId}:user/purser`;
  const context: OperationContext = { region, accountId, database, cipher, callerArn, now: () => new Date() };
  const reset = () => seedWorld(context, options.world ?? 'demo');
  try {
    if (!isSeeded(database)) reset();
    const server = await startServer({ host, port }, context, credentials, { region, accountId, reset });
    let closed: Promise<void> | undefined;
    const close = () => {
      closed ??= server.close().then(() => database.close());
      return closed;
    };
    return {
      url: `http://${host.includes(':') ? `[${host}]` : host}:${server.port}`,
      region,
      accountId,
      // A copy: the SDK writes into the object that it is given.
      credentials: { ...credentials },
      reset: async () => reset(),
      close,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
