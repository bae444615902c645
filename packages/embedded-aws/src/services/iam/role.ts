import type { Role, Tag } from '@aws-sdk/client-iam';
import { AwsError } from '../../aws-error.ts';
import type { Constraint } from '../../constraints.ts';
import type { OperationContext } from '../../operation.ts';
import type { Database } from '../../store/database.ts';

/** A role as it is kept. */
export interface RoleRow {
  name: string;
  path: string;
  id: string;
  trust_policy: string;
  description: string | null;
  max_session_duration: number;
  created_at: number;
  tags: string;
}

/** The error code of a broken constraint in IAM. */
export const VALIDATION_ERROR = 'ValidationError';

/** The constraints of a role's name. Throws ValidationError for characters that a name cannot have. */
export function roleNameConstraint(value: string | undefined): Constraint {
  return nameConstraint('roleName', value, 64);
}

/** The constraints of an inline policy's name. Throws ValidationError for characters that a name cannot have. */
export function policyNameConstraint(value: string | undefined): Constraint {
  return nameConstraint('policyName', value, 128);
}

/** For a name's characters IAM has a sentence of its own, before all other checks. */
function nameConstraint(at: string, value: string | undefined, max: number): Constraint {
  if (value && !/^[\w+=,.@-]+$/.test(value)) {
    const message = `The specified value for ${at} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`;
    throw new AwsError(VALIDATION_ERROR, message);
  }
  return { at, value, required: true, min: 1, max };
}

/** Gives a role by its name, in any case; throws NoSuchEntity. */
export function findRole(database: Database, name: string | undefined): RoleRow {
  const role = database.get<RoleRow>('SELECT * FROM role WHERE name = ?', String(name));
  if (!role) throw noSuchEntity(`The role with name ${name} cannot be found.`);
  return role;
}

/** Gives a role as the API shows it. Lists leave out the description of its tags. */
export function toRole(context: OperationContext, row: RoleRow): Role {
  const tags = JSON.parse(row.tags) as Tag[];
  return {
    Path: row.path,
    RoleName: row.name,
    RoleId: row.id,
    Arn: `arn:aws:iam::${context.accountId}:role${row.path}${row.name}`,
    CreateDate: new Date(row.created_at),
    AssumeRolePolicyDocument: encodePolicy(row.trust_policy),
    Description: row.description ?? undefined,
    MaxSessionDuration: row.max_session_duration,
    Tags: tags.length > 0 ? tags : undefined,
  };
}

/** IAM sends policy documents percent-encoded, as RFC 3986 has it. */
export function encodePolicy(document: string): string {
  return encodeURIComponent(document).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Throws MalformedPolicyDocument for text that is no policy. */
export function checkPolicyDocument(document: string | undefined): void {
  let policy: unknown;
  try {
    policy = JSON.parse(String(document));
  } catch {
    throw malformed('This policy contains invalid Json');
  }
  if (typeof policy !== 'object' || policy === null || !('Statement' in policy))
    throw malformed('Syntax errors in policy.');
}

/** The error for a role, policy or attachment that is not there. */
export function noSuchEntity(message: string): AwsError {
  return new AwsError('NoSuchEntity', message, 404);
}

/** The error for a marker that no list gave. */
export function invalidMarker(): AwsError {
  return new AwsError(VALIDATION_ERROR, 'Invalid Marker.');
}

function malformed(message: string): AwsError {
  return new AwsError('MalformedPolicyDocument', message);
}
