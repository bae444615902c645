import type { KeyManagerType, KeyMetadata, KeyState } from '@aws-sdk/client-kms';
import type { OperationContext } from '../../operation.ts';

/** A key as it is kept. */
export interface KeyRow {
  id: string;
  description: string;
  state: KeyState;
  manager: KeyManagerType;
  policy: string;
  created_at: number;
  deletion_at: number | null;
  rotation_days: number | null;
  next_rotation_at: number | null;
}

/** Gives the ARN of a key. */
export function keyArn({ region, accountId }: OperationContext, id: string): string {
  return `arn:aws:kms:${region}:${accountId}:key/${id}`;
}

/** Gives the ARN of an alias, whose name starts with `alias/`. */
export function aliasArn({ region, accountId }: OperationContext, name: string): string {
  return `arn:aws:kms:${region}:${accountId}:${name}`;
}

/** Gives a key as DescribeKey shows it. */
export function toKeyMetadata(context: OperationContext, row: KeyRow): KeyMetadata {
  return {
    AWSAccountId: context.accountId,
    KeyId: row.id,
    Arn: keyArn(context, row.id),
    CreationDate: new Date(row.created_at),
    Enabled: row.state === 'Enabled',
    Description: row.description,
    KeyUsage: 'ENCRYPT_DECRYPT',
    KeyState: row.state,
    DeletionDate: row.deletion_at === null ? undefined : new Date(row.deletion_at),
    Origin: 'AWS_KMS',
    KeyManager: row.manager,
    CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT',
    KeySpec: 'SYMMETRIC_DEFAULT',
    EncryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    MultiRegion: false,
  };
}
