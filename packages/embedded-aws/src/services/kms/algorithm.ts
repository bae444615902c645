import { AwsError } from '../../aws-error.ts';

/** Throws InvalidKeyUsageException for an algorithm that symmetric keys do not have. */
export function checkAlgorithm(algorithm: string | undefined): void {
  if (algorithm === undefined || algorithm === 'SYMMETRIC_DEFAULT') return;
  throw new AwsError(
    'InvalidKeyUsageException',
    `Algorithm ${algorithm} is incompatible with key spec SYMMETRIC_DEFAULT.`,
  );
}
