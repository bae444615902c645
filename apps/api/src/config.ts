import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

const settings = z.strictObject({
  // For the tests and the tools alone.
  PURSER_CHROMIUM: z.string().optional(),
  PURSER_PORT: port.default(4600),
  PURSER_AWS: z.enum(['embedded', 'account']).default('embedded'),
  PURSER_EMBEDDED_AWS_PORT: port.default(4566),
  PURSER_DATA_DIR: z.string().min(1).default('.purser'),
  PURSER_ALLOWED_HOSTS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    ),
  PURSER_REDEPLOY_INTERVAL: z.coerce.number().int().min(0).max(86_400).default(60),
  PURSER_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
});

/** What the process was told by its environment. */
export interface Config {
  port: number;
  /** `embedded` stands up an account of its own; `account` uses the SDK's credentials and endpoint. */
  aws: 'embedded' | 'account';
  embeddedAwsPort: number;
  dataDir: string;
  /** Further Host headers that are served, such as the name of a reverse proxy. */
  allowedHosts: string[];
  /** Seconds between two looks for services that want to be redeployed by themselves; 0 for none. */
  redeployInterval: number;
  logLevel: string;
}

/** A setting that can't be used; its message is one line that names the setting. */
export class ConfigError extends Error {}

/**
 * Reads the settings; the only place that looks at the environment. The SDK reads its own `AWS_…` variables.
 *
 * @throws ConfigError
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const named = Object.entries(environment).filter(
    ([name, value]) => name.startsWith('PURSER_') && value !== '',
  );
  const result = settings.safeParse(Object.fromEntries(named));
  if (!result.success) {
    const [issue] = result.error.issues;
    if (issue?.code === 'unrecognized_keys')
      throw new ConfigError(`${issue.keys[0]} is not a setting of Purser`);
    const name = String(issue?.path[0]);
    throw new ConfigError(`${name}="${environment[name]}" cannot be used: ${issue?.message}`);
  }
  return {
    port: result.data.PURSER_PORT,
    aws: result.data.PURSER_AWS,
    embeddedAwsPort: result.data.PURSER_EMBEDDED_AWS_PORT,
    dataDir: result.data.PURSER_DATA_DIR,
    allowedHosts: result.data.PURSER_ALLOWED_HOSTS,
    redeployInterval: result.data.PURSER_REDEPLOY_INTERVAL,
    logLevel: result.data.PURSER_LOG_LEVEL,
  };
}
