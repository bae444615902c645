import { randomUUID } from 'node:crypto';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { decryptFor, encryptFor } from '../kms/keys.ts';
import { parameterArn } from './parameter-row.ts';

/** The key of a SecureString whose caller names none. */
export const DEFAULT_KEY = 'alias/aws/ssm';

/** Gives the sealed text of a value. Throws InvalidKeyId with KMS's own words. */
export function sealValue(context: OperationContext, name: string, keyId: string, value: string): string {
  return passOn(() =>
    encryptFor(context, keyId, value, boundTo(context, name), 'ssm').ciphertext.toString('base64'),
  );
}

/** Gives the value of a sealed text. Throws InvalidKeyId with KMS's own words. */
export function openValue(context: OperationContext, name: string, sealed: string): string {
  return passOn(() =>
    decryptFor(context, Buffer.from(sealed, 'base64'), boundTo(context, name), 'ssm').plain.toString('utf8'),
  );
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html */
function boundTo(context: OperationContext, name: string): Record<string, string> {
  return { PARAMETER_ARN: parameterArn(context, name) };
}

/** Parameter Store repeats the text of KMS's error, with what KMS's client adds to it. */
function passOn<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    if (error.code === 'AccessDeniedException') throw error;
    const origin = `(Service: AWSKMS; Status Code: ${error.status}; Error Code: ${error.code}; Request ID: ${randomUUID()}; Proxy: null)`;
    throw new AwsError('InvalidKeyId', [error.message, origin].join(' ').trim());
  }
}
