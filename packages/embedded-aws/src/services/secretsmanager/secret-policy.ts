import { AwsError } from '../../aws-error.ts';

interface Statement {
  Effect?: unknown;
  Principal?: unknown;
  Action?: unknown;
  NotAction?: unknown;
  Resource?: unknown;
  NotResource?: unknown;
  Condition?: unknown;
}

/** Gives the statements of a policy. Throws MalformedPolicyDocumentException. */
export function parsePolicy(text: string): Statement[] {
  const broken = new AwsError(
    'MalformedPolicyDocumentException',
    'This resource policy contains a syntax error.',
  );
  let policy: { Statement?: unknown } | null;
  try {
    policy = JSON.parse(text);
  } catch {
    throw broken;
  }
  const found = policy?.Statement;
  const statements = (Array.isArray(found) ? found : [found]) as (Statement | null | undefined)[];
  return statements.map((statement) => {
    const isWhole =
      statement &&
      (statement.Effect === 'Allow' || statement.Effect === 'Deny') &&
      statement.Principal !== undefined &&
      (statement.Action ?? statement.NotAction) !== undefined &&
      (statement.Resource ?? statement.NotResource) !== undefined;
    if (!isWhole) throw broken;
    return statement;
  });
}

/** Says whether a policy lets everybody in. */
export function isPublic(statements: readonly Statement[]): boolean {
  return statements.some(({ Effect, Principal, Condition }) => {
    const named = typeof Principal === 'object' ? (Principal as { AWS?: unknown } | null)?.AWS : Principal;
    return Effect === 'Allow' && Condition === undefined && [named].flat().includes('*');
  });
}
