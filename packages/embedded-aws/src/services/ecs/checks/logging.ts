import type { LogConfiguration } from '@aws-sdk/client-ecs';
import { type Check, eachContainer } from './check.ts';

const AWSLOGS_OPTIONS = [
  ...[
    'awslogs-create-group',
    'awslogs-datetime-format',
    'awslogs-endpoint',
    'awslogs-force-flush-interval-seconds',
  ],
  ...[
    'awslogs-group',
    'awslogs-max-buffered-events',
    'awslogs-multiline-pattern',
    'awslogs-region',
    'awslogs-stream',
  ],
  ...[
    'awslogs-stream-prefix',
    'awslogs-format',
    'awslogs-credentials-endpoint',
    'tag',
    'mode',
    'max-buffer-size',
  ],
];

/** The options that a log driver requires and takes. */
export const loggingChecks: Check[] = [
  ofDriver('awslogs', (log) => {
    const missing = ['awslogs-region', 'awslogs-group'].filter((option) => !hasOption(log, option));
    return missing.length > 0 ? `Log driver awslogs requires options: ${missing.join(', ')}` : undefined;
  }),
  ofDriver('awslogs', ({ options }) => {
    const unknown = Object.keys(options ?? {}).filter((option) => !AWSLOGS_OPTIONS.includes(option));
    return unknown.length > 0 ? `Log driver awslogs disallows options: ${unknown.join(', ')}` : undefined;
  }),
  ofDriver('awslogs', ({ options }) =>
    /^[.\-_/#A-Za-z0-9]{1,512}$/.test(options?.['awslogs-group'] ?? 'in-secret-options')
      ? undefined
      : "Log driver awslogs option 'awslogs-group' contains invalid characters.",
  ),
  ofDriver('awslogs', ({ options }) =>
    options?.['awslogs-datetime-format'] && options['awslogs-multiline-pattern']
      ? "Log driver awslogs options 'awslogs-datetime-format' and 'awslogs-multiline-pattern' cannot be used together."
      : undefined,
  ),
  // The text has not been seen. With awsfirelens an option of that name is the destination's own.
  ofDriver('awslogs', ({ options }) =>
    ['blocking', 'non-blocking'].includes(options?.mode ?? 'blocking')
      ? undefined
      : "Log driver awslogs option 'mode' must be one of [blocking,non-blocking].",
  ),
  ofDriver('splunk', (log) => {
    const missing = ['splunk-token'].filter((option) => !hasOption(log, option));
    return missing.length > 0 ? `Log driver splunk requires options: ${missing.join(', ')}` : undefined;
  }),
];

function ofDriver(driver: string, check: (log: LogConfiguration) => string | undefined): Check {
  return eachContainer(({ logConfiguration: log }) => (log?.logDriver === driver ? check(log) : undefined));
}

/** Says whether an option is given, in plain or by reference. */
export function hasOption({ options, secretOptions }: LogConfiguration, name: string): boolean {
  return Boolean(options?.[name]) || (secretOptions?.some((option) => option.name === name) ?? false);
}
