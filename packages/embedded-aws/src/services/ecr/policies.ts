import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { inRegistry, invalidParameter, type RepositoryRow } from './repository.ts';

/** Gives the text of a policy; throws InvalidParameterException when it is no JSON object. */
export function checkedPolicy(text: string | undefined, parameter: string, reason: string): string {
  try {
    const policy: unknown = JSON.parse(String(text));
    if (typeof policy === 'object' && policy !== null && !Array.isArray(policy)) return String(text);
  } catch {
    // Not JSON: refused below.
  }
  throw invalidParameter(parameter, reason);
}

/** Gives the policy of a repository; throws RepositoryPolicyNotFoundException when it has none. */
export function policyOf(context: OperationContext, { name, policy }: RepositoryRow): string {
  if (policy !== null) return policy;
  throw new AwsError(
    'RepositoryPolicyNotFoundException',
    `Repository policy does not exist for the repository with name '${name}' in the ${inRegistry(context)}`,
  );
}

/** Gives the lifecycle policy of a repository; throws LifecyclePolicyNotFoundException when it has none. */
export function lifecyclePolicyOf(
  context: OperationContext,
  { name, lifecycle_policy: policy }: RepositoryRow,
): string {
  if (policy !== null) return policy;
  throw new AwsError(
    'LifecyclePolicyNotFoundException',
    `Lifecycle policy does not exist for the repository with name '${name}' in the ${inRegistry(context)}`,
  );
}
