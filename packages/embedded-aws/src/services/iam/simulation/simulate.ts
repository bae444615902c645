import type { SimulateCustomPolicyRequest, SimulatePolicyResponse } from '@aws-sdk/client-iam';
import type { OperationContext } from '../../../operation.ts';
import { parseArn } from '../access/arn.ts';
import { invalidInput } from '../errors.ts';
import { markedPart } from '../marked-page.ts';
import type { ResourcePolicy } from '../policy/decide.ts';
import type { PolicySource } from '../policy/evaluate.ts';
import { type Conditions, requestKeys } from '../policy/request-keys.ts';
import { evaluationResult } from './evaluation-result.ts';
import { inputPolicies, inputPolicy } from './input-policies.ts';

/** Whose policies are simulated, besides those in the input. */
export interface Simulated {
  identity: readonly PolicySource[];
  boundary: readonly PolicySource[] | undefined;
  /** The user who would call, unless the input names one. */
  callerArn: string | undefined;
  sourceArn: string | undefined;
}

/** The input of both simulations; the list of policies is not required in one of them. */
type Input = Omit<SimulateCustomPolicyRequest, 'PolicyInputList'> & {
  PolicyInputList?: string[] | undefined;
};

/** Evaluates each action on each resource. Throws InvalidInput, and ValidationError for a marker of another simulation. */
export function simulate(
  context: OperationContext,
  input: Input,
  { identity, boundary, callerArn = input.CallerArn, sourceArn }: Simulated,
): SimulatePolicyResponse {
  const { ActionNames = [], ResourceArns = ['*'], Marker, MaxItems, ...rest } = input;
  const caller = input.CallerArn ?? callerArn;
  if (caller !== undefined && !/^arn:[\w-]+:iam::\d{12}:user\/./.test(caller)) {
    throw invalidInput(`Invalid CallerArn: ${caller}. It has to be the ARN of an IAM user.`);
  }
  if (input.ResourcePolicy !== undefined && caller === undefined) {
    throw invalidInput('CallerArn is required when a resource policy is specified.');
  }
  const limits = inputPolicies(
    input.PermissionsBoundaryPolicyInputList,
    'PermissionsBoundaryPolicyInputList',
  );
  const arn = caller ?? sourceArn ?? '';
  const accountId = parseArn(arn)?.accountId ?? context.accountId;
  const keys = requestKeys(principalKeys(caller, accountId), contextEntries(input));
  const subject = {
    principal: { arn, accountId, isService: false },
    grants: {
      identity: [...identity, ...inputPolicies(input.PolicyInputList)],
      boundary: limits.length > 0 ? limits : boundary,
    },
    resourcePolicy: resourcePolicyOf(input),
    ownerId: parseArn(input.ResourceOwner ?? '')?.accountId ?? accountId,
  };
  const pairs = ActionNames.flatMap((action) => ResourceArns.map((resource) => ({ action, resource })));
  const { items, ...page } = markedPart(
    { Marker, MaxItems },
    JSON.stringify([sourceArn, ActionNames, ResourceArns, rest]),
    pairs,
  );
  const EvaluationResults = items.map(({ action, resource }) =>
    evaluationResult({ ...subject, request: { action, resource, keys } }),
  );
  return { EvaluationResults, ...page };
}

function resourcePolicyOf({ ResourcePolicy: text }: Input): ResourcePolicy | undefined {
  return text === undefined ? undefined : { source: inputPolicy('ResourcePolicy', text, 'resource') };
}

function principalKeys(caller: string | undefined, accountId: string): Conditions {
  if (caller === undefined) return {};
  return {
    'aws:username': caller.slice(caller.lastIndexOf('/') + 1),
    'aws:PrincipalArn': caller,
    'aws:PrincipalAccount': accountId,
    'aws:PrincipalType': 'User',
  };
}

function contextEntries({ ContextEntries = [] }: Input): Conditions {
  return Object.fromEntries(
    ContextEntries.map(({ ContextKeyName, ContextKeyValues = [] }) => [
      String(ContextKeyName),
      ContextKeyValues,
    ]),
  );
}
