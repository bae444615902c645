import { randomUUID } from 'node:crypto';
import type { CreateSecretRequest } from '@aws-sdk/client-secrets-manager';
import type { OperationContext } from '../operation.ts';
import { CreateSecret } from '../services/secretsmanager/CreateSecret.ts';
import { PutSecretValue } from '../services/secretsmanager/PutSecretValue.ts';
import { RotateSecret } from '../services/secretsmanager/RotateSecret.ts';
import { daysAgo } from './days-ago.ts';

const TEAM = [
  { Key: 'team', Value: 'checkout' },
  { Key: 'environment', Value: 'prod' },
];

/** The values are plainly made up: nobody may take one for a leak. */
const SECRETS: (CreateSecretRequest & { daysAgo: number })[] = [
  {
    Name: 'checkout/orders-db',
    Description: 'Login of the database of orders',
    KmsKeyId: 'alias/checkout',
    SecretString: login('orders_app', 'not-a-real-password-orders'),
    Tags: TEAM,
    daysAgo: 100,
  },
  {
    Name: 'checkout/webhook-token',
    Description: 'What the payment provider signs its calls with',
    SecretString: 'not-a-real-webhook-token',
    Tags: TEAM,
    daysAgo: 75,
  },
  {
    Name: 'checkout/reporting-db',
    Description: 'Login of the reports, rotated every month',
    SecretString: login('reports', 'not-a-real-password-reports'),
    Tags: TEAM,
    daysAgo: 40,
  },
];

/** A login, a plain text, and a login that is rotated. */
export function seedSecrets(context: OperationContext): void {
  for (const { daysAgo: days, ...secret } of SECRETS) {
    CreateSecret(daysAgo(context, days), { ...secret, ClientRequestToken: randomUUID() });
  }
  PutSecretValue(daysAgo(context, 20), {
    SecretId: 'checkout/orders-db',
    ClientRequestToken: randomUUID(),
    SecretString: login('orders_app', 'not-a-real-password-orders-changed'),
  });
  RotateSecret(daysAgo(context, 12), {
    SecretId: 'checkout/reporting-db',
    ClientRequestToken: randomUUID(),
    RotateImmediately: false,
    RotationRules: { AutomaticallyAfterDays: 30 },
  });
}

function login(username: string, password: string): string {
  return JSON.stringify({ username, password, host: 'orders-db.prod.example.internal', port: 5432 });
}
