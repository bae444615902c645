import type { ServiceState } from '@purser/aws';
import type { RedeployPolicy } from '@purser/contract';
import type { Store } from '@purser/store';
import { type Issue, nameOfArn } from '@purser/task-definition';
import type { RequestContext } from '../request-context.ts';
import { subjectOf } from './rollout-spec.ts';

/** What the trail says of a redeployment that was not begun. */
const HELD_BACK = { action: 'ecs:UpdateService', outcome: 'PREFLIGHT_FAILED' } as const;

/** Characters of what fails; a page is to show it whole. */
const LONGEST = 1000;

const nameOf = ({ clusterArn, serviceName }: ServiceState) => subjectOf(nameOfArn(clusterArn), serviceName);

/** Writes into the audit trail why a service is not redeployed by itself, unless that is the last thing it says of it. */
export async function recordHeldBack(
  { store: { audit }, identity, requestId }: Pick<RequestContext, 'store' | 'identity' | 'requestId'>,
  { service, reason: change, issues }: { service: ServiceState; reason: string; issues: readonly Issue[] },
): Promise<void> {
  const subject = nameOf(service);
  const messages = [...new Set(issues.map(({ message }) => message))];
  const reason = `${change}. Not redeployed, for new tasks would not start: ${messages.join(' ')}`.slice(
    0,
    LONGEST,
  );
  const [last] = await audit.list({ subject, limit: 1 });
  if (last?.outcome === HELD_BACK.outcome && last.reason === reason) return;
  const { arn: actor } = await identity();
  const id = await audit.begin({ actor, action: HELD_BACK.action, subject, reason, requestId });
  await audit.finish(id, HELD_BACK.outcome);
}

/** Why a service was not redeployed by itself, where this is the last thing that the audit trail says of it. */
export async function readHeldBack(
  { audit }: Pick<Store, 'audit'>,
  service: ServiceState,
): Promise<RedeployPolicy['heldBack']> {
  const [last] = await audit.list({ subject: nameOf(service), limit: 1 });
  if (last?.outcome !== HELD_BACK.outcome) return undefined;
  return { at: last.at, reason: last.reason ?? '' };
}
