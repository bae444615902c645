import type { AwsFailure } from './aws-failure.ts';

/** Thrown when AWS's answer to a write was lost and no look-up could tell whether it was done. */
export class OutcomeUnknownError extends Error {
  readonly failure: AwsFailure;

  /** @param done what may have been done, as in "the revision was registered" */
  constructor(failure: AwsFailure, done: string) {
    super(`AWS did not answer, and it is not known whether ${done}.`);
    this.failure = failure;
  }
}
