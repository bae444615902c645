/** One statement of a policy, with its lists as lists. */
export interface ReadStatement {
  effect: 'Allow' | 'Deny';
  /** By the kind, `AWS` or `Service`; `*` alone is `{ AWS: ['*'] }`. Undefined for `NotPrincipal`. */
  principals: Readonly<Record<string, readonly string[]>> | undefined;
  actions: readonly string[];
  /** Whether it is about all actions but these. */
  isNotAction: boolean;
  conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Whom a statement is asked about. */
export interface PolicySubject {
  /** The ARN of a role. */
  roleArn: string;
  accountId: string;
  action: string;
  /** What is known of the request, by condition key. */
  context: Readonly<Record<string, string>>;
}

/**
 * What a policy of a resource says to a role: `allow` and `deny` to the role itself or to everyone, `delegate` to its
 * account, whose own policies then decide, and `none`. `unclear` depends on a condition that cannot be told here.
 */
export type PolicyAnswer = 'allow' | 'deny' | 'delegate' | 'none' | 'unclear';

/** Reads a policy document; one that cannot be read has no statement. */
export function readPolicy(text: string): ReadStatement[] {
  try {
    const { Statement } = JSON.parse(text) as { Statement?: unknown };
    return listOf(Statement).flatMap((statement) => readStatement(statement) ?? []);
  } catch {
    return [];
  }
}

function readStatement(statement: unknown): ReadStatement | undefined {
  if (typeof statement !== 'object' || statement === null) return undefined;
  const { Effect, Principal, Action, NotAction, Condition } = statement as Record<string, unknown>;
  if (Effect !== 'Allow' && Effect !== 'Deny') return undefined;
  return {
    effect: Effect,
    principals: principalsOf(Principal),
    actions: textsOf(Action ?? NotAction),
    isNotAction: Action === undefined,
    conditions: Object.fromEntries(
      entriesOf(Condition).map(([operator, keys]) => [
        operator,
        Object.fromEntries(entriesOf(keys).map(([key, values]) => [key, textsOf(values)])),
      ]),
    ),
  };
}

function principalsOf(principal: unknown): ReadStatement['principals'] {
  if (principal === '*') return { AWS: ['*'] };
  if (principal === undefined) return undefined;
  return Object.fromEntries(entriesOf(principal).map(([kind, values]) => [kind, textsOf(values)]));
}

/** Says what the statements of a resource's policy say to a role. */
export function answerOf(statements: readonly ReadStatement[], subject: PolicySubject): PolicyAnswer {
  let best: PolicyAnswer = 'none';
  for (const statement of statements) {
    const closeness = closenessTo(statement, subject);
    if (!closeness || !namesAction(statement, subject.action)) continue;
    const holds = conditionsHold(statement, subject.context);
    if (holds === false) continue;
    if (statement.effect === 'Deny') {
      if (holds) return 'deny';
      best = 'unclear';
    } else if (best === 'none' || best === 'delegate') {
      best = holds === undefined ? 'unclear' : closeness === 'role' ? 'allow' : 'delegate';
    } else if (best === 'unclear' && holds && closeness === 'role') best = 'allow';
  }
  return best;
}

/** Whether a trust policy lets a service assume the role; what depends on a condition counts, as at a launch. */
export function trustsService(statements: readonly ReadStatement[], service: string): boolean {
  const about = statements.filter(
    (statement) =>
      namesAction(statement, 'sts:AssumeRole') &&
      [...(statement.principals?.Service ?? []), ...(statement.principals?.AWS ?? [])].some(
        (name) => name === service || name === '*',
      ),
  );
  const isDenied = about.some(
    ({ effect, conditions }) => effect === 'Deny' && Object.keys(conditions).length === 0,
  );
  return !isDenied && about.some(({ effect }) => effect === 'Allow');
}

function closenessTo({ principals, effect }: ReadStatement, { roleArn, accountId }: PolicySubject) {
  // `NotPrincipal` goes with Deny only: it may well mean the role.
  if (principals === undefined) return effect === 'Deny' ? 'role' : undefined;
  const names = principals.AWS ?? [];
  if (names.includes('*') || names.includes(roleArn)) return 'role';
  const isAccount = names.some((name) => name === accountId || name.endsWith(`:iam::${accountId}:root`));
  // A denial of the account is one of all its roles.
  return isAccount ? (effect === 'Deny' ? 'role' : 'account') : undefined;
}

function namesAction({ actions, isNotAction }: ReadStatement, action: string): boolean {
  return actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) !== isNotAction;
}

/** Whether all conditions hold; undefined where one cannot be told. */
function conditionsHold(
  { conditions, principals }: ReadStatement,
  context: PolicySubject['context'],
): boolean | undefined {
  let holds: boolean | undefined = principals === undefined ? undefined : true;
  const values = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), value]));
  for (const [operator, keys] of Object.entries(conditions)) {
    for (const [key, wanted] of Object.entries(keys)) {
      const value = values.get(key.toLowerCase());
      const one = value === undefined ? undefined : compares(operator, value, wanted);
      if (one === false) return false;
      if (one === undefined) holds = undefined;
    }
  }
  return holds;
}

function compares(operator: string, value: string, wanted: readonly string[]): boolean | undefined {
  switch (operator.replace(/IfExists$/, '')) {
    case 'StringEquals':
      return wanted.includes(value);
    case 'StringNotEquals':
      return !wanted.includes(value);
    case 'StringLike':
    case 'ArnLike':
    case 'ArnEquals':
      return wanted.some((pattern) => matches(pattern, value));
    case 'StringNotLike':
    case 'ArnNotLike':
    case 'ArnNotEquals':
      return !wanted.some((pattern) => matches(pattern, value));
    default:
      return undefined;
  }
}

/** Whether a text fits a pattern with `*` and `?`; in steps, so that no pattern takes long. */
function matches(pattern: string, text: string): boolean {
  let [inPattern, inText, star, mark] = [0, 0, -1, 0];
  while (inText < text.length) {
    if (pattern[inPattern] === '*') {
      star = inPattern;
      mark = inText;
      inPattern += 1;
    } else if (
      inPattern < pattern.length &&
      (pattern[inPattern] === '?' || pattern[inPattern] === text[inText])
    ) {
      inPattern += 1;
      inText += 1;
    } else if (star >= 0) {
      inPattern = star + 1;
      mark += 1;
      inText = mark;
    } else return false;
  }
  while (pattern[inPattern] === '*') inPattern += 1;
  return inPattern === pattern.length;
}

function listOf(value: unknown): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function textsOf(value: unknown): string[] {
  return listOf(value).map(String);
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
