/** Where something stands in the text of a policy; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** One line of a Condition: an operator, a key and the values it may have. */
export interface Condition {
  /** The operator without its quantifier and without `IfExists`, such as `StringLike`. */
  operator: string;
  quantifier: 'ForAllValues' | 'ForAnyValue' | undefined;
  ifExists: boolean;
  key: string;
  values: readonly string[];
}

/** Who a statement of a resource's policy is about. */
export interface Principals {
  aws: readonly string[];
  service: readonly string[];
  federated: readonly string[];
  /** True for NotPrincipal: everyone but these. */
  isNot: boolean;
}

/** One statement, with its lists as lists. */
export interface Statement {
  sid: string | undefined;
  effect: 'Allow' | 'Deny';
  principals: Principals | undefined;
  /** In small letters: actions are compared without regard to case. */
  actions: readonly string[];
  isNotAction: boolean;
  resources: readonly string[];
  isNotResource: boolean;
  conditions: readonly Condition[];
  start: Position;
  end: Position;
}

/** A policy that has been read. */
export interface PolicyDocument {
  /** Policy variables are replaced in the newer version only. */
  version: '2008-10-17' | '2012-10-17';
  statements: readonly Statement[];
}

/** What a policy is attached to; each sort has rules of its own. */
export type PolicyKind = 'identity' | 'trust' | 'resource';
