import type { OperationContext, TimerHandler } from '../../operation.ts';
import { addMaterial } from './key-material.ts';
import type { KeyRow } from './key-row.ts';

/** The kind of the work that gives a key new material. */
export const ROTATE_KEY = 'rotate-key';

interface KeyRotation {
  keyId: string;
  rotationAt: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Has a key rotated every so many days from now on. */
export function startRotation(context: OperationContext, keyId: string, days: number): void {
  const due = new Date(context.now().getTime() + days * DAY_MS);
  context.database.run(
    'UPDATE kms_key SET rotation_days = ?, next_rotation_at = ? WHERE id = ?',
    days,
    due.getTime(),
    keyId,
  );
  context.schedule(`kms:${ROTATE_KEY}`, due, { keyId, rotationAt: due.getTime() } satisfies KeyRotation);
}

/** Gives a key new material, unless its rotation was stopped or begun anew since. A key out of use waits its turn. */
export const rotateKey: TimerHandler = (context, { keyId, rotationAt }: KeyRotation) => {
  context.database.transaction(() => {
    const key = context.database.get<KeyRow>('SELECT * FROM kms_key WHERE id = ?', keyId);
    if (key === undefined || key.rotation_days === null || key.next_rotation_at !== rotationAt) return;
    if (key.state === 'Enabled') addMaterial(context, keyId);
    startRotation(context, keyId, key.rotation_days);
  });
};
