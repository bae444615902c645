import { AwsError } from '../../aws-error.ts';

/** Throws InvalidKeyUsageException for an algorithm that symmetric keys do not have. */
export function checkAlgorithm(algorithm: string | undefined): void {
  if (algorithm === undefined || algorithm === 'SYMMETRIC_DEFAULT') return;
  throw new AwsError(
    'InvalidKeyUsageException',
    `You cannot generate an encryption with algorithm ${algorithm} and a key of spec SYMMETRIC_DEFAULT.`,
  );
}
