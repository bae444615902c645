import type { ExecutionRolePolicy } from '../execution-role-policy.ts';

/** The permission policy as JSON text, as `aws iam put-role-policy --policy-document` takes it. */
export function toPolicyJson({ document }: Pick<ExecutionRolePolicy, 'document'>): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The trust policy as JSON text, as `aws iam create-role --assume-role-policy-document` takes it. */
export function toTrustJson({ trustPolicy }: Pick<ExecutionRolePolicy, 'trustPolicy'>): string {
  return `${JSON.stringify(trustPolicy, null, 2)}\n`;
}
