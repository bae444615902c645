import type { Principals, Statement } from './document.ts';

/** Who asks, as policies of resources name them. */
export interface Principal {
  /** The ARN of the user, the session or the root user, or the name of a service. */
  arn: string;
  /** The ARN of the role of a session. */
  roleArn?: string | undefined;
  accountId: string;
  isService: boolean;
}

/** How closely a policy names someone: the account as a whole only hands the decision to the account's own policies. */
export type Closeness = 'account' | 'role' | 'principal';

/** Says whether and how a statement names someone; a statement that names nobody means everyone. */
export function closenessOf({ principals }: Statement, principal: Principal): Closeness | undefined {
  if (!principals) return 'principal';
  const named = namedAs(principals, principal);
  if (!principals.isNot) return named;
  return named ? undefined : 'principal';
}

function namedAs(principals: Principals, principal: Principal): Closeness | undefined {
  const { arn, roleArn, accountId, isService } = principal;
  if (principals.aws.includes('*')) return 'principal';
  if (isService) return principals.service.includes(arn) ? 'principal' : undefined;
  if (principals.aws.includes(arn)) return 'principal';
  if (roleArn !== undefined && principals.aws.includes(roleArn)) return 'role';
  const isAccount = principals.aws.some(
    (name) => name === accountId || (name.endsWith(`::${accountId}:root`) && name.startsWith('arn:')),
  );
  return isAccount ? 'account' : undefined;
}
