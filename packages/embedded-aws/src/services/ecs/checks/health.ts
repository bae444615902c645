import { type Check, eachContainer, firstOf } from './check.ts';

const RANGES = [
  ['interval', 5, 300],
  ['timeout', 2, 60],
  ['retries', 1, 10],
  ['startPeriod', 0, 300],
] as const;

/** Container health checks and restart policies. */
export const healthChecks: Check[] = [
  eachContainer(({ healthCheck }) =>
    healthCheck && !healthCheck.command?.length
      ? 'Health check command should not be null or empty.'
      : undefined,
  ),
  eachContainer(({ name, healthCheck }) =>
    firstOf(RANGES, ([field, min, max]) => {
      const value = healthCheck?.[field];
      if (value === undefined || (value >= min && value <= max)) return undefined;
      const bound =
        value > max
          ? `less than or equal to the maximum allowed value ${max}`
          : `greater than or equal to the minimum allowed value ${min}`;
      return `Health check ${field} must be ${bound} for container '${name}'`;
    }),
  ),
  eachContainer(({ name, restartPolicy }) => {
    const period = restartPolicy?.restartAttemptPeriod;
    return period === undefined || (period >= 60 && period <= 1800)
      ? undefined
      : `The 'restartAttemptPeriod' setting for container '${name}' must be between 60 and 1800.`;
  }),
  eachContainer(({ name, restartPolicy }) =>
    (restartPolicy?.ignoredExitCodes?.length ?? 0) > 50
      ? `The 'ignoredExitCodes' setting for container '${name}' can have at most 50 items.`
      : undefined,
  ),
];
