import type { Issue } from './issue.ts';

/** What is known of the account when a definition is judged; every part is optional. */
export interface ValidationFacts {
  /** The Region that the task definition is registered in. */
  region?: string;
  /** The twelve digits of the caller's account. */
  accountId?: string;
}

/** Gives every issue of a task definition at once, in the order of the definition. Never throws. */
export function validate(_taskDefinition: unknown, _facts: ValidationFacts = {}): Issue[] {
  return [];
}
