import { mergePolicy, type PolicyStatement, type TaskDefinition } from '@purser/task-definition';
import { putInlinePolicy, readInlinePolicy } from '../iam/inline-policy.ts';
import { callerArn } from './ask-roles.ts';
import type { PreflightAccount } from './asking.ts';
import { missingRights } from './missing-rights.ts';
import { simulate } from './simulate.ts';

/** The inline policy that Purser writes; others of the role are not touched. */
const POLICY_NAME = 'purser-secrets';

/** What an execution role's inline policy is, and what it would be with the rights that a definition needs. */
export interface PolicyPatch {
  roleName: string;
  policyName: string;
  /** JSON text; absent where the role has no such policy yet. */
  before?: string;
  /** JSON text; absent where nothing is missing, or the existing text is no policy. */
  after?: string;
  /** What is added, and why. */
  statements: readonly PolicyStatement[];
  /** Whether the caller may write it; absent where that cannot be told. */
  mayApply?: boolean;
}

/**
 * Works out the policy with which the execution role of a definition could start it; nothing is changed.
 *
 * @returns undefined where the definition names no execution role of this account
 */
export async function policyPatch(
  account: PreflightAccount,
  taskDefinition: TaskDefinition,
): Promise<PolicyPatch | undefined> {
  const missing = await missingRights(account, taskDefinition);
  if (!missing) return undefined;
  const { roleArn, statements } = missing;
  const roleName = roleArn.slice(roleArn.lastIndexOf('/') + 1);
  const policyName = POLICY_NAME;
  const clients = account.clientsIn(account.identity.region);
  const before = await readInlinePolicy(clients, { roleName, policyName });
  const merged = statements.length > 0 ? mergePolicy(before, statements) : undefined;
  const mayApply = await mayPut(account, roleArn);
  return {
    roleName,
    policyName,
    statements,
    ...(before !== undefined && { before }),
    ...(merged && { after: JSON.stringify(merged, null, 2) }),
    ...(mayApply !== undefined && { mayApply }),
  };
}

/** Writes the policy of a patch. */
export async function applyPolicyPatch(
  account: PreflightAccount,
  { roleName, policyName }: PolicyPatch,
  document: string,
): Promise<void> {
  await putInlinePolicy(account.clientsIn(account.identity.region), { roleName, policyName }, document);
}

async function mayPut(account: PreflightAccount, roleArn: string): Promise<boolean | undefined> {
  if (account.identity.arn.endsWith(':root')) return true;
  try {
    const answers = await simulate(account, {
      principal: await callerArn(account),
      action: 'iam:PutRolePolicy',
      resources: [roleArn],
    });
    const answer = answers.get(roleArn);
    return answer === undefined || answer === 'unclear' ? undefined : answer === 'allowed';
  } catch {
    // Whoever may not simulate may still try.
    return undefined;
  }
}
