import { type Caller, serviceCaller } from '../../../caller.ts';
import type { OperationContext } from '../../../operation.ts';
import { findEntity } from '../entity.ts';
import type { Conditions } from '../policy/request-keys.ts';
import type { RoleRow } from '../role.ts';
import { parseArn } from './arn.ts';
import { decideAccess } from './decide-access.ts';
import { isKnownAccount } from './known-account.ts';
import { accessDenied } from './refusal.ts';

/** What is known of whom a service acts for. */
export interface ActsFor {
  /** The ARN of the resource, such as a task; some ARN of the service in this account and Region unless it is given. */
  sourceArn?: string;
}

/**
 * Makes a session of a role for a service of AWS, as ECS does before it starts a task. Throws AccessDenied, with STS's
 * text, when the role is not there or its trust policy does not let the service assume it.
 *
 * @param service Such as `ecs-tasks.amazonaws.com`.
 */
export function roleSession(
  context: OperationContext,
  roleArn: string,
  sessionName: string,
  service: string,
  { sourceArn }: ActsFor = {},
): Caller {
  const { accountId, region } = context;
  const name = service.split('.')[0]?.replace(/-tasks$/, '') ?? '';
  const conditions = {
    'aws:SourceAccount': accountId,
    'aws:SourceArn': sourceArn ?? `arn:aws:${name}:${region}:${accountId}:*`,
  };
  const role = findTrustingRole(context, serviceCaller(accountId, service), roleArn, conditions);
  return sessionOf(roleArn, role, sessionName);
}

/** Finds a role that its trust policy and the caller's own policies let the caller assume. Throws AccessDenied. */
export function findTrustingRole(
  context: OperationContext,
  caller: Caller,
  roleArn: string,
  conditions: Conditions,
  actions: readonly string[] = ['sts:AssumeRole'],
): RoleRow {
  const role = findRoleByArn(context, roleArn);
  const refused = actions.find((action) => {
    const resourcePolicy = role && { document: role.trust_policy, isRequired: true };
    const asked = { action, resource: roleArn, conditions, resourcePolicy };
    return !role || decideAccess(context, caller, asked).outcome !== 'allowed';
  });
  if (role && refused === undefined) return role;
  throw accessDenied(`User: ${caller.arn} is not authorized to perform: ${refused} on resource: ${roleArn}`);
}

/** Makes the caller that acts as a role. */
export function sessionOf(roleArn: string, role: RoleRow, sessionName: string): Caller {
  const accountId = parseArn(roleArn)?.accountId ?? '';
  return {
    kind: 'role',
    arn: `arn:aws:sts::${accountId}:assumed-role/${role.name}/${sessionName}`,
    accountId,
    userId: `${role.id}:${sessionName}`,
    name: role.name,
  };
}

function findRoleByArn(context: OperationContext, roleArn: string): RoleRow | undefined {
  const arn = parseArn(roleArn);
  const [, path = '', name = ''] = /^role(\/(?:.+\/)?)([^/]+)$/.exec(arn?.resource ?? '') ?? [];
  if (arn?.service !== 'iam' || !/^\d{12}$/.test(arn.accountId)) return undefined;
  if (!isKnownAccount(context, arn.accountId)) return undefined;
  const role = findEntity(context.within({ accountId: arn.accountId }).global.database, 'role', name);
  return role?.path === path && role.name === name ? role : undefined;
}
