import type { ParameterTier } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import type { Database } from '../../store/database.ts';

/** How many parameters an account may have in a Region. */
const LIMITS: Readonly<Record<string, number>> = { Standard: 10_000, Advanced: 100_000 };

/** Notes that a parameter comes into a tier. Throws ParameterLimitExceeded when there is no room. */
export function enterTier(database: Database, tier: ParameterTier): void {
  const limit = LIMITS[tier] ?? 0;
  const found = database.get<{ count: number }>('SELECT count FROM parameter_count WHERE tier = ?', tier);
  if ((found?.count ?? 0) >= limit) {
    throw new AwsError(
      'ParameterLimitExceeded',
      `You have exceeded the number of ${tier.toLowerCase()} parameters (${limit}) for this AWS account. Delete one or more ` +
        'parameters and try again.',
    );
  }
  database.run(
    'INSERT INTO parameter_count (tier, count) VALUES (?, 1) ON CONFLICT (tier) DO UPDATE SET count = count + 1',
    tier,
  );
}

/** Notes that a parameter leaves a tier. */
export function leaveTier(database: Database, tier: ParameterTier): void {
  database.run('UPDATE parameter_count SET count = count - 1 WHERE tier = ?', tier);
}
