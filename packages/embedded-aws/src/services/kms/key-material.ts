import { randomBytes } from 'node:crypto';
import type { OperationContext } from '../../operation.ts';

const KEY_BYTES = 32;

/** One generation of a key's material. */
export interface Material {
  generation: number;
  bytes: Buffer;
}

interface MaterialRow {
  generation: number;
  sealed: string;
}

/** Gives a key new material; what older material has encrypted stays readable. */
export function addMaterial(context: OperationContext, keyId: string): void {
  const generation = (newest(context, keyId)?.generation ?? 0) + 1;
  const plain = randomBytes(KEY_BYTES).toString('base64');
  context.database.run(
    'INSERT INTO kms_material (key_id, generation, sealed) VALUES (?, ?, ?)',
    keyId,
    generation,
    context.cipher.encrypt(plain, sealContext(context, keyId, generation)),
  );
}

/** Gives the material that encrypts now, or that of a generation; undefined where there is none. */
export function materialOf(
  context: OperationContext,
  keyId: string,
  generation?: number,
): Material | undefined {
  const row =
    generation === undefined
      ? newest(context, keyId)
      : context.database.get<MaterialRow>(
          'SELECT generation, sealed FROM kms_material WHERE key_id = ? AND generation = ?',
          keyId,
          generation,
        );
  if (!row) return undefined;
  const plain = context.cipher.decrypt(row.sealed, sealContext(context, keyId, row.generation));
  return { generation: row.generation, bytes: Buffer.from(plain, 'base64') };
}

function newest({ database }: OperationContext, keyId: string): MaterialRow | undefined {
  return database.get<MaterialRow>(
    'SELECT generation, sealed FROM kms_material WHERE key_id = ? ORDER BY generation DESC LIMIT 1',
    keyId,
  );
}

/** Material that is copied to another key or account does not open. */
function sealContext({ accountId, region }: OperationContext, keyId: string, generation: number): string {
  return `kms:${accountId}:${region}:${keyId}:${generation}`;
}
