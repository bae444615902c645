import type { ParameterInlinePolicy } from '@aws-sdk/client-ssm';
import { AwsError } from '../../aws-error.ts';
import type { ParameterRow } from './parameter-row.ts';

/** A policy of a parameter as its JSON text has it. */
interface ParameterPolicy {
  Type: string;
  Attributes?: Record<string, unknown>;
}

const TYPES = ['Expiration', 'ExpirationNotification', 'NoChangeNotification'];
const UNIT_MS: Readonly<Record<string, number>> = { days: 24 * 60 * 60 * 1000, hours: 60 * 60 * 1000 };
const MAX_POLICIES = 10;

/**
 * Gives the policies to keep; null for none, as `[{}]` asks for. Throws InvalidPolicyAttributeException,
 * InvalidPolicyTypeException, IncompatiblePolicyException or PoliciesLimitExceededException.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-policies.html
 */
export function checkPolicies(text: string): string | null {
  const policies = parse(text).filter((policy) => Object.keys(policy).length > 0);
  if (policies.length > MAX_POLICIES) {
    throw new AwsError(
      'PoliciesLimitExceededException',
      `A parameter can have ${MAX_POLICIES} policies at most.`,
    );
  }
  for (const policy of policies) {
    if (!TYPES.includes(policy.Type)) {
      throw new AwsError(
        'InvalidPolicyTypeException',
        `The policy type is not supported. Parameter Store supports the following policy types: ${TYPES.join(', ')}.`,
      );
    }
    checkAttributes(policy);
  }
  if (policies.filter(({ Type }) => Type === 'Expiration').length > 1) {
    throw new AwsError('IncompatiblePolicyException', 'A parameter can have one Expiration policy only.');
  }
  return policies.length === 0 ? null : JSON.stringify(policies);
}

/** Gives when a parameter with these policies is to be deleted. */
export function expirationOf(policies: string | null): Date | undefined {
  const expiration = policiesOf(policies).find(({ Type }) => Type === 'Expiration');
  return expiration && new Date(String(expiration.Attributes?.Timestamp));
}

/** Gives the policies of a version as DescribeParameters shows them. */
export function shownPolicies(row: ParameterRow, now: Date): ParameterInlinePolicy[] {
  return policiesOf(row.policies).map((policy) => ({
    PolicyText: JSON.stringify(policy),
    PolicyType: policy.Type,
    PolicyStatus: timeOf(policy, row) <= now.getTime() ? 'Finished' : 'Pending',
  }));
}

/** Gives when a policy acts. */
function timeOf(policy: ParameterPolicy, row: ParameterRow): number {
  const { Before, After } = policy.Attributes ?? {};
  const expiration = expirationOf(row.policies)?.getTime() ?? Number.POSITIVE_INFINITY;
  if (policy.Type === 'Expiration') return expiration;
  if (policy.Type === 'NoChangeNotification') return row.modified_at + span(policy, After);
  return expiration - span(policy, Before);
}

function checkAttributes(policy: ParameterPolicy): void {
  const { Timestamp, Before, After } = policy.Attributes ?? {};
  if (policy.Type === 'Expiration') {
    if (typeof Timestamp === 'string' && !Number.isNaN(Date.parse(Timestamp))) return;
    throw invalidAttribute(
      'The Timestamp of an Expiration policy has to be a time such as 2030-01-31T12:00:00.000Z.',
    );
  }
  const size = span(policy, policy.Type === 'NoChangeNotification' ? After : Before);
  if (size > 0) return;
  throw invalidAttribute(`The attributes of a ${policy.Type} policy have to be a whole number and a unit.`);
}

function span(policy: ParameterPolicy, count: unknown): number {
  const unit = UNIT_MS[String(policy.Attributes?.Unit).toLowerCase()];
  return unit !== undefined && /^\d{1,5}$/.test(String(count)) ? Number(count) * unit : Number.NaN;
}

function policiesOf(text: string | null): ParameterPolicy[] {
  return text === null ? [] : (JSON.parse(text) as ParameterPolicy[]);
}

function parse(text: string): ParameterPolicy[] {
  try {
    const policies: unknown = JSON.parse(text);
    const isObject = (policy: unknown) =>
      typeof policy === 'object' && policy !== null && !Array.isArray(policy);
    if (Array.isArray(policies) && policies.every(isObject)) return policies as ParameterPolicy[];
  } catch {
    // Refused below.
  }
  throw invalidAttribute('The policies are not a JSON array of policies.');
}

function invalidAttribute(message: string): AwsError {
  return new AwsError('InvalidPolicyAttributeException', message);
}
