import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { decryptFor, encryptFor } from '../kms/keys.ts';
import { invalidParameter } from './secret-errors.ts';

/** The value of a version, as requests and replies carry it. */
export interface SecretValue {
  SecretString?: string | undefined;
  SecretBinary?: Uint8Array | undefined;
}

/** A value as it is kept. */
export interface SealedValue {
  kind: 'string' | 'binary';
  sealed: string;
}

const DEFAULT_KEY = 'alias/aws/secretsmanager';
const MAX_BYTES = 65_536;

const CANNOT_ENCRYPT =
  "Secrets Manager can't encrypt the protected secret text using the provided KMS key. Check that the KMS key is " +
  'available, enabled, and not in an invalid state.';
const CANNOT_DECRYPT = "Secrets Manager can't decrypt the protected secret text using the provided KMS key.";

/** Gives the value of a request, if it has one. Throws InvalidParameterException for two or a long one. */
export function givenValue({ SecretString, SecretBinary }: SecretValue): SecretValue | undefined {
  if (SecretString !== undefined && SecretBinary !== undefined) {
    throw invalidParameter(
      "You can't specify both a binary secret value and a string secret value in the same secret.",
    );
  }
  if (SecretString !== undefined && Buffer.byteLength(SecretString) > MAX_BYTES) {
    throw invalidParameter(`The secret value must contain between 1 and ${MAX_BYTES} bytes.`);
  }
  if (SecretString !== undefined) return { SecretString };
  return SecretBinary === undefined ? undefined : { SecretBinary };
}

/** Seals a value for one version of a secret. Throws EncryptionFailure or AccessDeniedException. */
export function sealSecret(
  context: OperationContext,
  { arn, versionId, keyId }: { arn: string; versionId: string; keyId: string | null },
  { SecretString, SecretBinary }: SecretValue,
): SealedValue {
  const plain = SecretString ?? SecretBinary ?? '';
  const { ciphertext } = translate('EncryptionFailure', CANNOT_ENCRYPT, () =>
    encryptFor(context, keyId ?? DEFAULT_KEY, plain, boundTo(arn, versionId), 'secretsmanager'),
  );
  return { kind: SecretString === undefined ? 'binary' : 'string', sealed: ciphertext.toString('base64') };
}

/** Opens a value. Throws DecryptionFailure or AccessDeniedException. */
export function openSecret(
  context: OperationContext,
  { arn, versionId }: { arn: string; versionId: string },
  { kind, sealed }: SealedValue,
): SecretValue {
  const { plain } = translate('DecryptionFailure', CANNOT_DECRYPT, () =>
    decryptFor(context, Buffer.from(sealed, 'base64'), boundTo(arn, versionId), 'secretsmanager'),
  );
  return kind === 'string' ? { SecretString: plain.toString('utf8') } : { SecretBinary: plain };
}

/** Says whether two values are the same. */
export function sameValue(one: SecretValue, other: SecretValue): boolean {
  if (one.SecretString !== undefined) return one.SecretString === other.SecretString;
  if (one.SecretBinary === undefined || other.SecretBinary === undefined) return false;
  return Buffer.from(one.SecretBinary).equals(other.SecretBinary);
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/services-secrets-manager.html */
function boundTo(arn: string, versionId: string): Record<string, string> {
  return { SecretARN: arn, SecretVersionId: versionId };
}

function translate<Result>(code: string, message: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.code === 'AccessDeniedException')
      throw new AwsError(error.code, 'Access to KMS is not allowed');
    throw new AwsError(code, message);
  }
}
