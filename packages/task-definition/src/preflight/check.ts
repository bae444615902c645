import type { JsonPatchOperation } from '../issue.ts';

/** How a check ended; `unknown` is one that could not be made, which is never called fine. */
export type CheckStatus = 'pass' | 'fail' | 'warn' | 'unknown';

/** What mends a check, or lets it be made. */
export type CheckFix =
  /** A change of the definition. */
  | { kind: 'patch-definition'; label: string; patch: readonly JsonPatchOperation[] }
  /** The execution role gets the rights that it lacks. */
  | { kind: 'patch-role-policy'; label: string; roleName: string }
  | { kind: 'create-log-group'; label: string; logGroupName: string; region?: string }
  /** The statement with which Purser itself could have asked. */
  | { kind: 'allow-caller'; label: string; statement: CallerStatement };

/** A statement of an IAM policy for whoever runs Purser. */
export interface CallerStatement {
  Effect: 'Allow';
  Action: string;
  Resource: string;
}

/** One line of a preflight. */
export interface Check {
  /** The stable id of the rule. */
  ruleId: string;
  /** Where in the definition; empty for the definition as a whole. */
  path: string;
  status: CheckStatus;
  /** A sentence; never a value that may be secret. */
  message: string;
  fix?: CheckFix;
}
