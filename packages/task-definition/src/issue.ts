import type { FactName } from './facts.ts';

/**
 * How bad an issue is: `error` is refused by the ECS API, `launch` registers but fails when a task starts,
 * `warn` works but is surprising or bad practice.
 */
export type Severity = 'error' | 'launch' | 'warn';

/** One RFC 6902 operation; `path` is a JSON Pointer into the task definition. */
export type JsonPatchOperation =
  | { op: 'add' | 'replace'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move'; from: string; path: string };

/** A change that mends an issue without a decision from the person. */
export interface Fix {
  /** What the button says, such as "Use the full ARN". */
  label: string;
  patch: readonly JsonPatchOperation[];
  /**
   * The parameter that must be created first, with the value that the patch takes out of the definition: applied
   * alone, the patch would lose it.
   */
  createsParameter?: { name: string };
}

/** One thing that is wrong with a task definition. */
export interface Issue {
  /** Where, as in `containerDefinitions[0].secrets[1].valueFrom`; empty for the definition as a whole. */
  path: string;
  /** The stable id of the rule, such as `secret-env-clash`. */
  ruleId: string;
  severity: Severity;
  /** A sentence that names the value's problem and the limit; never a value that may be secret. */
  message: string;
  /** The AWS page that says so. */
  docs?: string;
  fix?: Fix;
}

/** A rule that applies to a definition, but cannot be judged without a fact about the account. */
export interface NotChecked {
  /** The places that the rule would judge; one that is empty is the definition as a whole. */
  paths: readonly string[];
  ruleId: string;
  severity: Severity;
  /** What a definition that keeps the rule does. */
  title: string;
  /** The facts that are missing, by their names. */
  needs: readonly FactName[];
}

/** A place of which the account was asked, and which keeps a rule. */
export interface Passed {
  ruleId: string;
  severity: Severity;
  path: string;
  /** A sentence. */
  message: string;
}

/** What the rules say of one definition. */
export interface Verdict {
  /** In the order of the definition, the worst first where several stand in one place. */
  readonly issues: Issue[];
  /** What nobody may call fine before the account was asked; looked up when it is read. */
  readonly notChecked: readonly NotChecked[];
  /** The same without the rules that someone who sums up many definitions knows of already, by their ids. */
  notCheckedBut(known: ReadonlySet<string>): NotChecked[];
  /** What the account was asked about and is fine; judged when it is asked for. */
  passed(): Passed[];
}
