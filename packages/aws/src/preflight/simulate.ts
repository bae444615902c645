import { type EvaluationResult, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import type { PreflightAccount } from './asking.ts';

/** What is simulated: one action of one principal. */
export interface Simulation {
  /** The ARN of a user or role. */
  principal: string;
  action: string;
  resources: readonly string[];
  /** What the request would tell, by condition key. */
  context?: Readonly<Record<string, string>>;
}

/** What came out; `unclear` where a condition decides of which only the request itself can tell. */
export type SimulationAnswer = 'allowed' | 'denied' | 'denied-explicitly' | 'unclear';

/** IAM gives that many answers a call. */
const MAX_ITEMS = 1000;

/**
 * Simulates one action on all its resources in one call, with the permissions boundary of the principal.
 *
 * @throws the SDK's own error, such as NoSuchEntityException
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export async function simulate(
  { reads, clientsIn, identity }: PreflightAccount,
  { principal, action, resources, context = {} }: Simulation,
): Promise<ReadonlyMap<string, SimulationAnswer>> {
  const { partition, region } = identity;
  const known = {
    'aws:PrincipalArn': principal,
    'aws:PrincipalAccount': principal.split(':')[4] ?? '',
    'aws:RequestedRegion': region,
    'aws:SecureTransport': 'true',
    ...context,
  };
  const key = ['simulation', partition, principal, action, JSON.stringify([resources, context])].join(' ');
  return reads.run(key, async () => {
    const answers = new Map<string, SimulationAnswer>();
    let marker: string | undefined;
    do {
      const reply = await clientsIn(region).iam.send(
        new SimulatePrincipalPolicyCommand({
          PolicySourceArn: principal,
          ActionNames: [action],
          ResourceArns: [...resources],
          MaxItems: MAX_ITEMS,
          ContextEntries: Object.entries(known).map(([ContextKeyName, value]) => ({
            ContextKeyName,
            ContextKeyType: value === 'true' ? 'boolean' : 'string',
            ContextKeyValues: [value],
          })),
          ...(marker && { Marker: marker }),
        }),
      );
      for (const result of reply.EvaluationResults ?? []) addAnswers(answers, result);
      marker = reply.IsTruncated ? reply.Marker : undefined;
    } while (marker);
    return answers;
  });
}

/** The answer stands at the action, and again at each resource where IAM was asked for several. */
function addAnswers(answers: Map<string, SimulationAnswer>, result: EvaluationResult): void {
  const { EvalResourceName = '*', EvalDecision, MissingContextValues, ResourceSpecificResults = [] } = result;
  const perResource = ResourceSpecificResults.map((one) => ({
    resource: one.EvalResourceName ?? EvalResourceName,
    decision: one.EvalResourceDecision,
    missing: one.MissingContextValues ?? [],
  }));
  const whole = { resource: EvalResourceName, decision: EvalDecision, missing: MissingContextValues ?? [] };
  for (const { resource, decision, missing } of [whole, ...perResource]) {
    if (decision === 'allowed') answers.set(resource, 'allowed');
    else if (decision === 'explicitDeny') answers.set(resource, 'denied-explicitly');
    else answers.set(resource, missing.length > 0 ? 'unclear' : 'denied');
  }
}
