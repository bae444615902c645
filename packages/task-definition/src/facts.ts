/** What is known of the account when a definition is judged; every part is optional. */
export interface ValidationFacts {
  /** The Region that the task definition is registered in. */
  region?: string;
  /** The twelve digits of the caller's account. */
  accountId?: string;
}
