import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EmbeddedAws, startEmbeddedAws } from '@purser/embedded-aws';
import { openStore, type Store } from '@purser/store';
import type { Logger } from 'pino';
import { accountBanner, embeddedBanner } from './banner.ts';
import type { Config } from './config.ts';
import { type AppContext, createContext } from './context.ts';
import { machineTiming } from './jobs/machine-timing.ts';
import { RedeployWatcher } from './rollouts/redeploy-watcher.ts';
import { startServer } from './server.ts';

/** Why the process can't start, in one line that names the port or the folder. */
export class StartError extends Error {}

/** Beside `dist/main.js` in a built tree, and beside `src/main.ts` while developing. */
const CONSOLE = fileURLToPath(new URL('../../console/dist/', import.meta.url));

const inUse = (port: number, setting: string) =>
  new StartError(`port ${port} is in use; set ${setting} to another one`);

async function startAccount(
  { embeddedAwsPort, dataDir }: Config,
  onNewWorld: () => Promise<void>,
): Promise<EmbeddedAws> {
  try {
    return await startEmbeddedAws({ port: embeddedAwsPort, dataDir, onNewWorld });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ('code' in error && error.code === 'EADDRINUSE')
      throw inUse(embeddedAwsPort, 'PURSER_EMBEDDED_AWS_PORT');
    throw new StartError(error.message, { cause: error });
  }
}

async function openOwnStore({ dataDir }: Config): Promise<Store> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return await openStore(join(dataDir, 'purser.db'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`the folder ${dataDir} cannot be used: ${why}; set PURSER_DATA_DIR`, {
      cause: error,
    });
  }
}

/** Starts the embedded account, unless a real one is used, and the server. */
export async function run(config: Config, log: Logger) {
  let context: AppContext | undefined;
  const embedded =
    config.aws === 'embedded' ? await startAccount(config, async () => context?.startAnew()) : undefined;
  const store = await openOwnStore(config).catch(async (error) => {
    await embedded?.close();
    throw error;
  });
  context = createContext({
    aws: embedded
      ? { endpoint: embedded.url, region: embedded.region, credentials: embedded.credentials }
      : {},
    embedded: embedded !== undefined,
    store,
    log,
  });
  const { clients, jobs, ledger } = context;
  const stopping = new AbortController();
  let watching: Promise<void> | undefined;
  const close = async () => {
    stopping.abort();
    await watching;
    await jobs.close();
    await ledger.settled();
    clients.close();
    await store.close();
    await embedded?.close();
  };
  try {
    await clients.region().catch((error: unknown) => {
      throw new StartError('no AWS Region is configured; set AWS_REGION', { cause: error });
    });
    const server = await startServer(context, {
      port: config.port,
      allowedHosts: config.allowedHosts,
      consoleDirectory: existsSync(CONSOLE) ? CONSOLE : undefined,
    });
    await jobs.takeUp();
    if (config.redeployInterval > 0) {
      const watcher = new RedeployWatcher(context, machineTiming);
      watching = watcher.run(config.redeployInterval * 1000, stopping.signal);
    }
    return {
      url: server.url,
      banner: embedded ? embeddedBanner(server.url, embedded, config.dataDir) : accountBanner(server.url),
      close: async () => {
        // Those who follow a job would keep the server open.
        await jobs.close();
        await server.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw inUse(config.port, 'PURSER_PORT');
    }
    throw error;
  }
}
