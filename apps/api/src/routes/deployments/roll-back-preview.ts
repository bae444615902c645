import { describeTaskDefinition, listRanRevisions } from '@purser/aws';
import type { RolledBackReference } from '@purser/contract';
import { fromDescribed, listReferences, referencedThing } from '@purser/task-definition';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../errors.ts';
import { os } from '../../router.ts';

/** A container reads these when it starts, and never again; a registry's credentials are read at each pull. */
const READ_AT_START: readonly string[] = ['variable', 'log-option'];
/** A record and a deployment whose times are as near as this are of one another; milliseconds. */
const NEAR = 10 * 60_000;

/** The revisions that a service ran, and for one of them what became of its values since. */
export const rollBackPreview = os.deployments.rollBackPreview.handler(async ({ input, context }) => {
  const { taskDefinition, ...service } = input;
  const ran = await listRanRevisions(context.clients, service);
  if (!ran) throw new ApiError('NOT_FOUND', 'There is no such service in the cluster.');
  const { serviceArn, ...preview } = ran;
  if (taskDefinition === undefined) return preview;
  const deployedAt = preview.revisions.find(
    ({ family, revision }) => `${family}:${revision}` === taskDefinition,
  )?.deployedAt;
  return { ...preview, ...(await changesSince(context, { taskDefinition, serviceArn, deployedAt })) };
});

interface Candidate {
  taskDefinition: string;
  serviceArn: string;
  deployedAt: string | undefined;
}

async function changesSince(
  { clients, descriptions, identity, ledger }: AppContext,
  { taskDefinition, serviceArn, deployedAt }: Candidate,
) {
  const { taskDefinition: described } = await descriptions.run(taskDefinition, () =>
    describeTaskDefinition(clients, taskDefinition),
  );
  const references = listReferences(fromDescribed(described)).filter(({ purpose }) =>
    READ_AT_START.includes(purpose),
  );
  const events = await ledger.events(described.taskDefinitionArn ?? '');
  const by = deployedAt === undefined ? ('registered' as const) : ('deployed' as const);
  const at = deployedAt ?? isoOf(described.registeredAt) ?? events.at(-1)?.at;
  if (at === undefined)
    throw new ApiError('NOT_FOUND', 'ECS does not tell when the revision was registered.');
  const recorded = events.find(
    ({ event, subject, at: writtenAt }) =>
      event === by &&
      (by === 'registered' || subject === serviceArn) &&
      Math.abs(Date.parse(writtenAt) - Date.parse(at)) < NEAR,
  );
  const [home, then, now] = await Promise.all([
    identity(),
    ledger.versionsAt(references, at, recorded),
    ledger.current(references),
  ]);
  const rows = references.flatMap(({ purpose: _purpose, ...place }): RolledBackReference[] => {
    const thing = referencedThing(place.valueFrom, home);
    const [before, current] = [then.get(place.valueFrom), now.get(place.valueFrom)];
    if (!thing || !before || !current) return [];
    const state = stateOf(before, current);
    return [{ ...place, kind: thing.kind, subject: thing.name, before, now: current, state }];
  });
  return { since: { at, by }, references: rows };
}

const isoOf = (date: Date | string | undefined) => (date instanceof Date ? date.toISOString() : date);

function stateOf(
  before: RolledBackReference['before'],
  now: RolledBackReference['now'],
): RolledBackReference['state'] {
  if (now.state === 'missing') return 'missing';
  if (before.state !== 'known' || now.state !== 'known') return 'unknown';
  return before.version === now.version ? 'unchanged' : 'changed';
}
