import { compareVersions } from '../../compare-versions.ts';
import type { Container } from '../../engine/container.ts';
import { guide } from '../../engine/docs.ts';
import { factRule, type Subject } from '../../engine/fact-rule.ts';
import type { FactRule, Rule } from '../../engine/rule.ts';
import type { Task } from '../../engine/task.ts';
import type { Facts, InstanceFact } from '../../facts.ts';
import { parseCpu } from '../../fargate.ts';
import { FEATURES, type Feature } from '../../feature-versions.ts';
import type { Place } from '../secrets.ts';
import { references } from './subjects.ts';

const LATEST = { linux: '1.4.0', windows: '1.0.0' };
const LARGEST_ORDINARY_CPU = 4096;

/** A use of a feature that not every version has. */
interface Use extends Subject {
  feature: Feature;
}

/** The versions that a definition would meet: a platform version of Fargate, or the agents of instances. */
type Versions = { platform?: string; agents?: readonly string[] };

function featureOf(id: string): Feature {
  const feature = FEATURES.find((known) => known.id === id);
  if (!feature) throw new Error(`There is no feature ${id}.`);
  return feature;
}

type Runtime = 'platform' | 'agent' | 'both';

/** Declares the rule of features that a platform or an agent must be new enough for. */
function versionRule(
  on: Runtime,
  uses: (task: Task) => readonly Use[],
  rule: Pick<FactRule, 'id' | 'appliesTo' | 'title' | 'docs'>,
): FactRule {
  return factRule({
    ...rule,
    severity: 'launch',
    needs: on === 'platform' ? ['launch'] : on === 'agent' ? ['instances'] : ['launch', 'instances'],
    subjects: (task) => (meetsRuntime(on, task) ? uses(task) : []),
    fact: (facts, _use, task) => versionsOf(on, facts, task),
    check({ path, feature }, { platform, agents }, report, { windows }) {
      const minimum = windows ? feature.fargateWindows : feature.fargateLinux;
      if (platform !== undefined && minimum !== undefined && minimum !== 'unsupported') {
        if (compareVersions(platform, minimum) < 0) {
          report(
            path,
            `Fargate has ${feature.title} since platform version ${minimum}; the launch asks for ${platform}.`,
          );
        }
      }
      const agent = feature.ec2Agent;
      if (!agents || agent === undefined || agent === 'unsupported') return;
      if (agents.some((version) => compareVersions(version, agent) >= 0)) return;
      report(
        path,
        agents.length === 0
          ? `There is no instance to place the task on; agent ${agent} is needed for ${feature.title}.`
          : `No instance has an agent of version ${agent} or newer, which is needed for ${feature.title}; the newest is ${newest(agents)}.`,
      );
    },
  });
}

function meetsRuntime(on: Runtime, { fargate, ec2, external }: Task): boolean {
  return (on !== 'agent' && fargate) || (on !== 'platform' && (ec2 || external));
}

function versionsOf(on: Runtime, { launch, instances }: Facts, task: Task): Versions | undefined {
  const platform =
    on !== 'agent' && task.fargate && launch ? platformOf(launch.platformVersion, task) : undefined;
  const agents = on !== 'platform' && (task.ec2 || task.external) ? instances?.map(agentOf) : undefined;
  if (platform === undefined && agents === undefined) return undefined;
  return { ...(platform !== undefined && { platform }), ...(agents && { agents }) };
}

const agentOf = ({ agentVersion }: InstanceFact) => agentVersion;

function platformOf(version: string | undefined, { windows }: Task): string {
  if (version !== undefined && version !== 'LATEST') return version;
  return windows ? LATEST.windows : LATEST.linux;
}

function newest(versions: readonly string[]): string | undefined {
  return [...versions].sort(compareVersions).at(-1);
}

/** The uses of a feature by containers that have something. */
function inContainers(id: string, member: string, has: (container: Container) => boolean) {
  const feature = featureOf(id);
  return ({ containers }: Task): Use[] =>
    containers
      .filter(has)
      .map((container) => ({ path: container.at(member), where: container.where(member), feature }));
}

/** The use of a feature by the task itself. */
function inTask(id: string, member: string, has: (task: Task) => boolean) {
  const feature = featureOf(id);
  return (task: Task): Use[] => (has(task) ? [{ path: [member], feature }] : []);
}

const PARAMETER = featureOf('parameter-variable');
const SECRET = featureOf('secret-variable');
const PARAMETER_OPTION = featureOf('parameter-log-option');
const SECRET_OPTION = featureOf('secret-log-option');
const PART_OF_SECRET = featureOf('part-of-secret');

/** A reference as a use of a feature. */
class ReferenceUse implements Use {
  readonly feature: Feature;
  readonly #place: Place;

  constructor(place: Place, feature: Feature) {
    this.#place = place;
    this.feature = feature;
  }

  get path() {
    return this.#place.path;
  }

  get where() {
    return this.#place.where;
  }
}

function isPartial({ reference }: Place): boolean {
  if (reference.kind !== 'secret') return false;
  return Boolean(reference.jsonKey || reference.versionStage || reference.versionId);
}

const asVariable = (place: Place) =>
  new ReferenceUse(place, place.reference.kind === 'secret' ? SECRET : PARAMETER);

function wholeReferences(task: Task): Use[] {
  return task.derive(references).map(asVariable);
}

function partialReferences(task: Task): Use[] {
  return task
    .derive(references)
    .filter(isPartial)
    .map((place) => new ReferenceUse(place, PART_OF_SECRET));
}

function variableReferences(task: Task): Use[] {
  const variables = task.derive(references).filter(({ isLogOption }) => !isLogOption);
  const partial = variables.filter(isPartial).map((place) => new ReferenceUse(place, PART_OF_SECRET));
  return [...variables.map(asVariable), ...partial];
}

function optionReferences(task: Task): Use[] {
  return task
    .derive(references)
    .filter(({ isLogOption }) => isLogOption)
    .map(
      (place) =>
        new ReferenceUse(place, place.reference.kind === 'secret' ? SECRET_OPTION : PARAMETER_OPTION),
    );
}

const inOrder = inContainers('container-order', 'dependsOn', ({ definition }) =>
  Boolean(definition.dependsOn?.length),
);
const started = inContainers(
  'container-timeouts',
  'startTimeout',
  ({ definition }) => definition.startTimeout !== undefined,
);
const stopped = inContainers(
  'container-timeouts',
  'stopTimeout',
  ({ definition }) => definition.stopTimeout !== undefined,
);
const EFS = featureOf('efs');

const PLATFORMS = guide('platform-linux-fargate');
const AGENT = guide('ecs-agent-versions');
const SECRETS = guide('secrets-envvar-secrets-manager');

export const versionRules: Rule[] = [
  versionRule(
    'platform',
    inTask(
      'large-task',
      'cpu',
      ({ definition: { cpu = '' } }) => (parseCpu(cpu) ?? 0) > LARGEST_ORDINARY_CPU,
    ),
    {
      id: 'fargate-8vcpu-platform',
      appliesTo: 'cpu',
      title: 'A task of 8 vCPU or more runs on platform version 1.4.0.',
      docs: PLATFORMS,
    },
  ),
  versionRule(
    'platform',
    inContainers(
      'private-registry',
      'repositoryCredentials',
      ({ definition }) => definition.repositoryCredentials !== undefined,
    ),
    {
      id: 'private-registry-pv',
      appliesTo: 'repositoryCredentials',
      title: 'The platform version knows private registries.',
      docs: guide('private-auth'),
    },
  ),
  versionRule(
    'both',
    inContainers('environment-files', 'environmentFiles', ({ definition }) =>
      Boolean(definition.environmentFiles?.length),
    ),
    {
      id: 'env-file-platform',
      appliesTo: 'environmentFiles',
      title: 'The platform version or agent knows environment files.',
      docs: guide('taskdef-envfiles'),
    },
  ),
  versionRule('platform', wholeReferences, {
    id: 'secret-platform-full',
    appliesTo: 'secrets, logConfiguration.secretOptions',
    title: 'The platform version injects secrets.',
    docs: SECRETS,
  }),
  versionRule('platform', partialReferences, {
    id: 'secret-platform-json-key',
    appliesTo: 'secrets[].valueFrom, logConfiguration.secretOptions[].valueFrom',
    title: 'The platform version injects a key or version of a secret.',
    docs: SECRETS,
  }),
  versionRule('agent', variableReferences, {
    id: 'secret-agent-version',
    appliesTo: 'secrets',
    title: 'The agents of the instances inject secrets.',
    docs: SECRETS,
  }),
  versionRule('agent', optionReferences, {
    id: 'secret-option-agent',
    appliesTo: 'logConfiguration.secretOptions',
    title: 'The agents of the instances give secrets to log drivers.',
    docs: guide('secrets-logconfig'),
  }),
  versionRule(
    'agent',
    inContainers('firelens-user', 'user', ({ definition: { firelensConfiguration, user } }) =>
      Boolean(firelensConfiguration && user && !/^(0|root)(:|$)/.test(user)),
    ),
    {
      id: 'firelens-user',
      appliesTo: 'user',
      title: 'The agents of the instances run a log router without root.',
      docs: guide('firelens-taskdef'),
    },
  ),
  versionRule('both', (task) => [...inOrder(task), ...started(task), ...stopped(task)], {
    id: 'timeout-agent',
    appliesTo: 'dependsOn, startTimeout, stopTimeout',
    title: 'The platform version or agent knows the order of containers.',
    docs: AGENT,
  }),
  versionRule(
    'agent',
    inContainers(
      'restart-policy',
      'restartPolicy',
      ({ definition }) => definition.restartPolicy?.enabled === true,
    ),
    {
      id: 'restart-agent',
      appliesTo: 'restartPolicy',
      title: 'The agents of the instances restart containers.',
      docs: guide('container-restart-policy'),
    },
  ),
  versionRule(
    'agent',
    inTask(
      'fault-injection',
      'enableFaultInjection',
      ({ definition }) => definition.enableFaultInjection === true,
    ),
    {
      id: 'fault-injection-agent',
      appliesTo: 'enableFaultInjection',
      title: 'The agents of the instances know fault injection.',
      docs: guide('fault-injection'),
    },
  ),
  versionRule(
    'platform',
    inTask(
      'ephemeral-storage',
      'ephemeralStorage',
      ({ definition }) => definition.ephemeralStorage !== undefined,
    ),
    {
      id: 'ephemeral-platform',
      appliesTo: 'ephemeralStorage',
      title: 'The platform version takes a size of ephemeral storage.',
      docs: guide('fargate-task-storage'),
    },
  ),
  versionRule(
    'both',
    ({ volumes }) =>
      volumes
        .filter(({ definition }) => definition.efsVolumeConfiguration !== undefined)
        .map(({ at }) => ({ path: at('efsVolumeConfiguration'), feature: EFS })),
    {
      id: 'efs-agent',
      appliesTo: 'efsVolumeConfiguration',
      title: 'The platform version or agent mounts EFS volumes.',
      docs: guide('efs-volumes'),
    },
  ),
];
