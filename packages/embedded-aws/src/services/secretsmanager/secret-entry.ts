import type { RotationRulesType, SecretListEntry } from '@aws-sdk/client-secrets-manager';
import type { OperationContext } from '../../operation.ts';
import type { SecretRow } from './secret-row.ts';
import { shownTags } from './secret-tags.ts';

/** Gives what DescribeSecret and ListSecrets both show of a secret. */
export function toEntry(
  context: OperationContext,
  row: SecretRow,
): Omit<SecretListEntry, 'SecretVersionsToStages' | 'DeletedDate'> {
  return {
    ARN: row.arn,
    Name: row.name,
    Description: row.description ?? undefined,
    KmsKeyId: row.kms_key_id ?? undefined,
    // A secret that was never rotated has none of these members.
    RotationEnabled: row.rotation_rules === null ? undefined : row.rotation_enabled === 1,
    RotationLambdaARN: row.rotation_lambda ?? undefined,
    RotationRules:
      row.rotation_rules === null ? undefined : (JSON.parse(row.rotation_rules) as RotationRulesType),
    LastRotatedDate: dateOf(row.rotated_at),
    LastChangedDate: dateOf(row.changed_at),
    LastAccessedDate: dateOf(row.accessed_at),
    NextRotationDate: dateOf(row.next_rotation_at),
    Tags: shownTags(context, row.arn),
    CreatedDate: dateOf(row.created_at),
  };
}

/** Gives a time as a date. */
export function dateOf(time: number | null): Date | undefined {
  return time === null ? undefined : new Date(time);
}
