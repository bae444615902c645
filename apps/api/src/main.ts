import { ConfigError, readConfig } from './config.ts';
import { createLog, faultFields } from './log.ts';
import { run, StartError } from './run.ts';

// The SDK's notice of the Node versions of its future releases says nothing about this pinned one.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

try {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const running = await run(config, log);
  process.stdout.write(running.banner);

  const stop = async () => {
    await running.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
  process.on('unhandledRejection', (error) =>
    log.error({ message: 'unhandled rejection', ...faultFields(error) }),
  );
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof StartError)) throw error;
  process.stderr.write(`purser: ${error.message}\n`);
  process.exitCode = 1;
}
