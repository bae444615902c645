import { randomBytes, randomUUID } from 'node:crypto';
import type { RotationRulesType } from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext, TimerHandler } from '../../operation.ts';
import { randomPassword } from './random-password.ts';
import { nextRotation } from './rotation-rules.ts';
import type { SecretRow } from './secret-row.ts';
import { secretOf, updateSecret } from './secret-store.ts';
import type { SecretValue } from './secret-value.ts';
import { attachStage, versionAt } from './stages.ts';
import { addVersion, openVersion, versionAtStage } from './version-store.ts';

/** The kinds of the work that rotates. */
export const BEGIN_ROTATION = 'begin-rotation';
export const FINISH_ROTATION = 'finish-rotation';

interface RotationBegin {
  arn: string;
  rotationAt: number;
}

interface RotationFinish {
  arn: string;
  versionId: string;
}

/** About what a rotation function takes to set and to try a new password. */
const ROTATION_MS = 5000;

/** Makes the next version of a secret, which is pending until the rotation is done. Throws what addVersion throws. */
export function beginRotation(context: OperationContext, secret: SecretRow, versionId: string): void {
  const value = nextValue(openVersion(context, versionAtStage(context, secret.arn, 'AWSCURRENT')));
  addVersion(context, secret, { versionId, value, stages: ['AWSPENDING'] });
  const due = new Date(context.now().getTime() + ROTATION_MS);
  context.schedule(`secretsmanager:${FINISH_ROTATION}`, due, {
    arn: secret.arn,
    versionId,
  } satisfies RotationFinish);
}

/** Has the next rotation happen when the rules say. */
export function planRotation(context: OperationContext, arn: string, rules: RotationRulesType): void {
  const due = nextRotation(rules, context.now());
  updateSecret(context, arn, { next_rotation_at: due?.getTime() ?? null });
  if (!due) return;
  context.schedule(`secretsmanager:${BEGIN_ROTATION}`, due, {
    arn,
    rotationAt: due.getTime(),
  } satisfies RotationBegin);
}

/** Says whether a rotation has begun and is not done. */
export function isRotating(context: OperationContext, arn: string): boolean {
  const pending = versionAt(context, arn, 'AWSPENDING');
  return pending !== undefined && pending !== versionAt(context, arn, 'AWSCURRENT');
}

/** Begins the rotation that is due, unless it was called off or planned anew since. */
export const onRotationDue: TimerHandler = (context, { arn, rotationAt }: RotationBegin) => {
  const secret = secretOf(context, arn);
  if (secret?.rotation_enabled !== 1 || secret.next_rotation_at !== rotationAt) return;
  context.database.transaction(() => {
    planRotation(context, arn, JSON.parse(secret.rotation_rules ?? '{}') as RotationRulesType);
  });
  if (secret.deleted_at !== null || isRotating(context, arn)) return;
  passOver(() => context.database.transaction(() => beginRotation(context, secret, randomUUID())));
};

/** Makes the pending version the current one, unless the rotation was called off. */
export const onRotationDone: TimerHandler = (context, { arn, versionId }: RotationFinish) => {
  const secret = secretOf(context, arn);
  if (!secret || secret.deleted_at !== null || secret.rotation_enabled !== 1) return;
  if (versionAt(context, arn, 'AWSPENDING') !== versionId) return;
  passOver(() =>
    context.database.transaction(() => {
      // AWSPENDING stays with it, as AWS's own rotation functions leave it.
      attachStage(context, arn, 'AWSCURRENT', versionId);
      const now = context.now().getTime();
      updateSecret(context, arn, { rotated_at: now, changed_at: now });
    }),
  );
};

/** A database login gets a new password, any other value is replaced as a whole. */
function nextValue({ SecretString, SecretBinary }: SecretValue): SecretValue {
  if (SecretString === undefined) return { SecretBinary: randomBytes(SecretBinary?.byteLength ?? 1) };
  const password = randomPassword({ ExcludePunctuation: true });
  try {
    const login: unknown = JSON.parse(SecretString);
    if (typeof login === 'object' && login !== null && 'password' in login) {
      return { SecretString: JSON.stringify({ ...login, password }) };
    }
  } catch {
    // No JSON: a plain text.
  }
  return { SecretString: password };
}

/** A rotation that fails, for its key is disabled, is tried again at its next time. */
function passOver(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
  }
}
