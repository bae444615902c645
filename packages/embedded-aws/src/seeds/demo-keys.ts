import type { OperationContext } from '../operation.ts';
import { CreateAlias } from '../services/kms/CreateAlias.ts';
import { CreateKey } from '../services/kms/CreateKey.ts';
import { EnableKeyRotation } from '../services/kms/EnableKeyRotation.ts';
import { daysAgo } from './days-ago.ts';

const KEYS = [
  ['alias/checkout', 'Seals the secrets of the checkout team'],
  ['alias/checkout-prod', 'Seals what only the checkout in production reads'],
] as const;

/** The keys that the team has made itself. */
export function seedKeys(today: OperationContext): void {
  const context = daysAgo(today, 118);
  for (const [AliasName, Description] of KEYS) {
    const { KeyMetadata } = CreateKey(context, {
      Description,
      Tags: [{ TagKey: 'team', TagValue: 'checkout' }],
    });
    const KeyId = String(KeyMetadata?.KeyId);
    CreateAlias(context, { AliasName, TargetKeyId: KeyId });
    EnableKeyRotation(context, { KeyId });
  }
}
