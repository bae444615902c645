import { checkIdentityPolicy, checkTrustPolicy } from './check-policy.ts';
import type { PolicyDocument, PolicyKind, Principals, Statement } from './document.ts';
import { malformed, syntaxError } from './malformed.ts';
import { readConditions } from './read-conditions.ts';
import { statementPositions } from './statement-positions.ts';

type Json = Readonly<Record<string, unknown>>;

const TOP = new Set(['Version', 'Id', 'Statement']);
const PARTS = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

/**
 * Reads a policy. Throws MalformedPolicyDocument, with IAM's text for the first thing that is wrong, in the order in
 * which IAM looks.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parsePolicy(text: string, kind: PolicyKind): PolicyDocument {
  const policy = readJson(text);
  if (Object.keys(policy).some((key) => !TOP.has(key))) throw syntaxError();
  if (policy.Id !== undefined && typeof policy.Id !== 'string') throw syntaxError();
  const version = policy.Version ?? '2008-10-17';
  if (version !== '2008-10-17' && version !== '2012-10-17') throw syntaxError();
  const listed = Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement];
  if (listed.length === 0) throw syntaxError();
  const positions = statementPositions(text);
  const statements = listed.map((statement, index) => readStatement(statement, positions[index]));
  if (kind === 'identity') checkIdentityPolicy(version, statements);
  if (kind === 'trust') checkTrustPolicy(statements);
  return { version, statements };
}

function readJson(text: string): Json {
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  if (!isObject(policy)) throw syntaxError();
  return policy;
}

const START = { line: 1, column: 1 };

function readStatement(value: unknown, span = { start: START, end: START }): Statement {
  if (!isObject(value) || Object.keys(value).some((key) => !PARTS.has(key))) throw syntaxError();
  const { Sid, Effect } = value;
  if (Sid !== undefined && typeof Sid !== 'string') throw syntaxError();
  if (typeof Effect !== 'string' || !/^(allow|deny)$/i.test(Effect)) throw syntaxError();
  for (const part of ['Action', 'Resource', 'Principal']) {
    if (value[part] !== undefined && value[`Not${part}`] !== undefined) throw syntaxError();
  }
  const actions = textsOf(value.Action ?? value.NotAction);
  const resources = textsOf(value.Resource ?? value.NotResource);
  const conditions = readConditions(value.Condition);
  const principals = readPrincipals(value);
  if (Effect !== 'Allow' && Effect !== 'Deny') throw malformed('The policy failed legacy parsing');
  return {
    sid: Sid,
    effect: Effect,
    principals,
    actions: actions.map((action) => action.toLowerCase()),
    isNotAction: value.NotAction !== undefined,
    resources,
    isNotResource: value.NotResource !== undefined,
    conditions,
    ...span,
  };
}

function readPrincipals({ Principal, NotPrincipal }: Json): Principals | undefined {
  const value = Principal ?? NotPrincipal;
  if (value === undefined) return undefined;
  const isNot = NotPrincipal !== undefined;
  if (value === '*') return { aws: ['*'], service: [], federated: [], isNot };
  if (typeof value === 'string') throw malformed(`Invalid principal in policy: "AWS":"${value}"`);
  if (!isObject(value)) throw syntaxError();
  const sorts = new Set(['AWS', 'Service', 'Federated', 'CanonicalUser']);
  if (Object.keys(value).some((key) => !sorts.has(key))) throw syntaxError();
  return {
    aws: textsOf(value.AWS),
    service: textsOf(value.Service),
    federated: textsOf(value.Federated),
    isNot,
  };
}

/** Gives a text or a list of texts as a list. */
function textsOf(value: unknown): string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw syntaxError();
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
