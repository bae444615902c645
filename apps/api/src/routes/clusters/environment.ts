import { describeTaskDefinition, type TaskDetail } from '@purser/aws';
import type { ContainerEnvironment, EffectiveVariable } from '@purser/contract';
import {
  effectiveEnvironment,
  fromDescribed,
  type GivenVariable,
  type ReferenceHome,
  referencedThing,
} from '@purser/task-definition';
import type { AppContext } from '../../context.ts';
import { os } from '../../router.ts';
import type { PastVersion } from '../../version-ledger.ts';
import { found } from './found.ts';

/** What the containers of a task were started with. */
export const environment = os.clusters.environment.handler(
  async ({ input: { cluster, task: id }, context }) => {
    const { clusterReads, clients, descriptions } = context;
    const [[detail], overrides, home] = await Promise.all([
      clusterReads.tasksNamed(cluster, [id]),
      clusterReads.overridesOf(cluster, id),
      context.identity(),
    ]);
    const task = found(detail, 'task');
    const name = task.taskDefinitionArn;
    const described = await descriptions.run(name, () => describeTaskDefinition(clients, name));
    const given = effectiveEnvironment(
      fromDescribed(described.taskDefinition),
      overrides?.containerOverrides ?? [],
    );
    const variables = given.flatMap((container) => container.variables);
    const versionsOf = await readVersions(context, task, variables);
    const containers: ContainerEnvironment[] = given.map((container) => ({
      ...container,
      variables: container.variables.map((variable) => withVersions(variable, home, versionsOf)),
    }));
    return { containers };
  },
);

type Versions = Pick<Extract<EffectiveVariable, { source: 'reference' }>, 'atStart' | 'current' | 'since'>;

/** Reads the versions of all references together, now and when the task was started. */
async function readVersions(
  { ledger }: Pick<AppContext, 'ledger'>,
  { taskArn, taskDefinitionArn, createdAt = '', startedAt }: TaskDetail,
  variables: readonly GivenVariable[],
): Promise<(valueFrom: string) => Versions> {
  const references = variables.flatMap((variable) =>
    variable.source === 'reference' ? { valueFrom: variable.valueFrom, purpose: 'variable' } : [],
  );
  const events = await ledger.events(taskDefinitionArn);
  const recorded = events.find(({ subject }) => subject === taskArn);
  const [atStart, current] = await Promise.all([
    ledger.versionsAt(references, createdAt, recorded),
    ledger.current(references),
  ]);
  return (valueFrom) => {
    const now = current.get(valueFrom) ?? { state: 'unknown', because: 'It was not read.' };
    const then = atStart.get(valueFrom) ?? { ...NOT_READ, source: 'derived' };
    return { atStart: then, current: now, since: sinceStart(then, now, startedAt) };
  };
}

const NOT_READ = { state: 'unknown', because: 'It was not read.' } as const;

/** Secrets are read after a task was asked for and before it runs: what changed in between, nobody can tell. */
function sinceStart(
  then: PastVersion,
  now: Versions['current'],
  startedAt: string | undefined,
): Versions['since'] {
  if (then.state === 'unknown' || now.state === 'unknown') return 'unknown';
  if (then.state === 'known' && now.state === 'known') {
    if (then.version === now.version) return 'same';
    const isClear = startedAt !== undefined && now.changedAt > startedAt;
    return isClear && !now.isLatestPossible ? 'changed' : 'unknown';
  }
  return then.state === now.state ? 'same' : 'changed';
}

function withVersions(
  variable: GivenVariable,
  home: ReferenceHome,
  versionsOf: (valueFrom: string) => Versions,
): EffectiveVariable {
  if (variable.source !== 'reference') return variable;
  const thing = referencedThing(variable.valueFrom, home);
  return {
    ...variable,
    ...versionsOf(variable.valueFrom),
    ...(thing && { thing: { kind: thing.kind, name: thing.name } }),
  };
}
