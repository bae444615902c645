import { randomInt } from 'node:crypto';
import type { OperationContext } from '../../operation.ts';

/** A secret as it is kept, without its values. */
export interface SecretRow {
  arn: string;
  name: string;
  description: string | null;
  kms_key_id: string | null;
  created_at: number;
  changed_at: number;
  accessed_at: number | null;
  rotated_at: number | null;
  /** When it was deleted; it can be restored until `deletion_at`. */
  deleted_at: number | null;
  deletion_at: number | null;
  rotation_enabled: number;
  rotation_lambda: string | null;
  rotation_rules: string | null;
  next_rotation_at: number | null;
  policy: string | null;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const SUFFIX_LENGTH = 6;

/** Gives a new ARN. Its six random characters tell a secret from an earlier one of the same name. */
export function newSecretArn({ region, accountId }: OperationContext, name: string): string {
  const suffix = Array.from({ length: SUFFIX_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `arn:aws:secretsmanager:${region}:${accountId}:secret:${name}-${suffix}`;
}
