import { AwsError } from '../../aws-error.ts';

const TYPES = ['Expiration', 'ExpirationNotification', 'NoChangeNotification'];
const MAX_POLICIES = 10;

/**
 * Checks a parameter's policies; they are kept and shown, nothing acts on them. Throws
 * InvalidPolicyAttributeException, InvalidPolicyTypeException or PoliciesLimitExceededException.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-policies.html
 */
export function checkPolicies(text: string | undefined): void {
  if (text === undefined) return;
  const policies = parse(text);
  if (policies.length > MAX_POLICIES) {
    throw new AwsError(
      'PoliciesLimitExceededException',
      `A parameter can have ${MAX_POLICIES} policies at most.`,
    );
  }
  for (const policy of policies) {
    if (!TYPES.includes(String(policy?.Type))) {
      throw new AwsError(
        'InvalidPolicyTypeException',
        `The policy type is not supported. Parameter Store supports the following policy types: ${TYPES.join(', ')}.`,
      );
    }
  }
}

function parse(text: string): ({ Type?: unknown } | null)[] {
  try {
    const policies: unknown = JSON.parse(text);
    if (Array.isArray(policies)) return policies;
  } catch {
    // Refused below.
  }
  throw new AwsError('InvalidPolicyAttributeException', 'The policies are not a JSON array of policies.');
}
