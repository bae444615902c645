import type { PutParameterRequest } from '@aws-sdk/client-ssm';
import type { OperationContext } from '../operation.ts';
import { PutParameter } from '../services/ssm/PutParameter.ts';
import { daysAgo } from './days-ago.ts';

const TEAM = [
  { Key: 'team', Value: 'checkout' },
  { Key: 'environment', Value: 'prod' },
];

/** The values are plainly made up: nobody may take one for a leak. */
const PARAMETERS: (PutParameterRequest & { daysAgo: number })[] = [
  string('/checkout/prod/db-host', 'checkout-db.prod.example.internal', 110),
  string('/checkout/prod/db-user', 'checkout_app', 110),
  secret('/checkout/prod/db-password', 'not-a-real-password-prod', 110, { Tags: TEAM }),
  secret('/checkout/prod/stripe-api-key', 'not-a-real-stripe-key', 95, {
    Description: 'Key of the payment provider',
    Tags: TEAM,
  }),
  secret('/checkout/prod/jwt-signing-key', 'not-a-real-signing-key', 95, { KeyId: 'alias/checkout-prod' }),
  list('/checkout/prod/allowed-origins', 'https://shop.example.com,https://www.example.com', 80),
  {
    ...string(
      '/checkout/prod/routing-table',
      JSON.stringify({ default: 'eu', regions: ['eu', 'us', 'ap'] }),
      60,
    ),
    Tier: 'Advanced',
    Description: 'Which payment region serves which country',
    Tags: TEAM,
  },
  string('/checkout/staging/db-host', 'checkout-db.staging.example.internal', 100),
  secret('/checkout/staging/db-password', 'not-a-real-password-staging', 100),
  secret('/checkout/staging/stripe-api-key', 'not-a-real-stripe-test-key', 90),
  string('/shared/log-level', 'info', 120),
  string('/shared/otel-endpoint', 'http://otel.example.internal:4318', 70),
  secret('/shared/sentry-dsn', 'https://not-a-real-key@sentry.example.com/1', 70),
  list('feature-flags', 'new-basket,express-checkout', 30),
];

/** Parameters of all types, two of them with a history. */
export function seedParameters(context: OperationContext): void {
  for (const { daysAgo: days, ...parameter } of PARAMETERS) PutParameter(daysAgo(context, days), parameter);
  const rotated = {
    Name: '/checkout/prod/db-password',
    Value: 'not-a-real-password-prod-rotated',
    Overwrite: true,
  };
  PutParameter(daysAgo(context, 14), rotated);
  PutParameter(daysAgo(context, 3), { Name: '/shared/log-level', Value: 'warn', Overwrite: true });
}

function string(Name: string, Value: string, days: number) {
  return { Name, Value, Type: 'String', daysAgo: days } as const;
}

function list(Name: string, Value: string, days: number) {
  return { Name, Value, Type: 'StringList', daysAgo: days } as const;
}

function secret(Name: string, Value: string, days: number, more: Partial<PutParameterRequest> = {}) {
  return { Name, Value, Type: 'SecureString', daysAgo: days, ...more } as const;
}
