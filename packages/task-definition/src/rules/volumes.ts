import type { Volume } from '@aws-sdk/client-ecs';
import type { Clean } from '../engine/clean.ts';
import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { duplicates, quote } from '../engine/lists.ts';
import { type Report, type Rule, type RuleInfo, taskRule } from '../engine/rule.ts';
import type { Task, TaskVolume } from '../engine/task.ts';
import { ECS_NAME } from './task.ts';

const DOCS = guide('using_data_volumes');
const BIND_MOUNTS = guide('bind-mounts');
const DOCKER_VOLUMES = guide('docker-volumes');
const EBS = guide('ebs-volumes');
const SENSITIVE_HOST_PATH = /^\/(etc|root|boot|proc|sys|dev|usr|bin|sbin|lib|var\/lib\/(docker|ecs))?(\/|$)/;
const DOCKER_SOCKET = /\/(docker|containerd)\.sock$/;

/** Declares a rule that is checked once for each volume. */
export function volumeRule({
  check,
  ...rule
}: RuleInfo & {
  check(volume: TaskVolume, task: Task, report: Report): void;
}): Rule {
  return taskRule({
    ...rule,
    check(task, report) {
      for (const volume of task.volumes) check(volume, task, report);
    },
  });
}

export const volumeRules: Rule[] = [
  volumeRule({
    id: 'volume-name',
    severity: 'error',
    appliesTo: 'volumes[].name',
    title: 'A volume name is 1 to 255 letters, digits, hyphens and underscores.',
    docs: DOCS,
    missing: 'A volume needs a name.',
    check({ definition: { name }, at }, _task, report) {
      if (!name || ECS_NAME.test(name)) return;
      report(
        at('name'),
        `The name ${quote(name)} may have up to 255 letters, digits, hyphens and underscores only.`,
      );
    },
  }),
  taskRule({
    id: 'volume-name-unique',
    severity: 'error',
    appliesTo: 'volumes[].name',
    title: 'No two volumes have the same name.',
    docs: DOCS,
    check({ volumes }, report) {
      for (const sharing of duplicates(volumes, ({ definition }) => definition.name)) {
        for (const { definition, at } of sharing) {
          report(at('name'), `${sharing.length} volumes are named ${quote(definition.name ?? '')}.`);
        }
      }
    },
  }),
  volumeRule({
    id: 'volume-one-type',
    severity: 'error',
    appliesTo: 'volumes[]',
    title: 'A volume is of one type.',
    docs: DOCS,
    check({ definition, at }, _task, report) {
      const types = typesOf(definition);
      if (types.length <= 1) return;
      report(at(), `A volume is of one type; this one has ${types.join(' and ')}.`);
    },
  }),
  taskRule({
    id: 'volume-unreferenced-at-launch',
    severity: 'error',
    appliesTo: 'volumes[].configuredAtLaunch',
    title: 'A volume that is configured at launch is mounted.',
    docs: EBS,
    check(task, report) {
      const mounted = task.derive(mountedVolumes);
      for (const { definition, at } of task.volumes) {
        if (!definition.configuredAtLaunch || !definition.name || mounted.has(definition.name)) continue;
        report(
          at('name'),
          `No container mounts ${quote(definition.name)}, which is configured at deployment.`,
        );
      }
    },
  }),
  taskRule({
    id: 'volume-one-ebs',
    severity: 'error',
    appliesTo: 'volumes[].configuredAtLaunch',
    title: 'One volume of a task is configured at launch.',
    docs: EBS,
    check({ volumes }, report) {
      const [, ...others] = volumes.filter(({ definition }) => definition.configuredAtLaunch);
      for (const { at } of others) {
        const path = at('configuredAtLaunch');
        report(path, 'Another volume is configured at deployment already; a task has one such volume.');
      }
    },
  }),
  volumeRule({
    id: 'ebs-windows',
    severity: 'launch',
    appliesTo: 'volumes[].configuredAtLaunch',
    title: 'A Windows task on Fargate has no EBS volume.',
    docs: EBS,
    check({ definition, at }, { windows, fargate }, report) {
      if (!windows || !fargate || !definition.configuredAtLaunch) return;
      report(at('configuredAtLaunch'), 'Windows on Fargate cannot attach EBS volumes.');
    },
  }),
  taskRule({
    id: 'volume-unused',
    severity: 'warn',
    appliesTo: 'volumes[]',
    title: 'Every volume is mounted.',
    docs: BIND_MOUNTS,
    check(task, report) {
      const mounted = task.derive(mountedVolumes);
      for (const { definition, at } of task.volumes) {
        if (definition.configuredAtLaunch || !definition.name || mounted.has(definition.name)) continue;
        report(
          at('name'),
          `No container mounts ${quote(definition.name)}.`,
          removal('Remove the volume', at()),
        );
      }
    },
  }),
  volumeRule({
    id: 'host-path-fargate',
    severity: 'error',
    appliesTo: 'volumes[].host.sourcePath',
    title: 'A bind mount on Fargate has no path on a host.',
    docs: BIND_MOUNTS,
    check({ definition: { host }, at }, { fargate }, report) {
      if (!fargate || !host?.sourcePath) return;
      const path = at('host', 'sourcePath');
      report(path, 'Fargate has no host to take a path of.', removal('Remove the source path', path));
    },
  }),
  volumeRule({
    id: 'host-path-sensitive',
    severity: 'warn',
    appliesTo: 'volumes[].host.sourcePath',
    title: 'No bind mount gives away the instance.',
    docs: BIND_MOUNTS,
    check({ definition: { host }, at }, { fargate, windows }, report) {
      const path = host?.sourcePath;
      if (!path || fargate || windows || path.length > 1024) return;
      if (!SENSITIVE_HOST_PATH.test(path) && !DOCKER_SOCKET.test(path)) return;
      report(at('host', 'sourcePath'), `With ${quote(path)} a container can take over the instance.`);
    },
  }),
  volumeRule({
    id: 'docker-volume-fargate',
    severity: 'error',
    appliesTo: 'volumes[].dockerVolumeConfiguration',
    title: 'A Fargate task has no Docker volume.',
    docs: DOCKER_VOLUMES,
    check({ definition, at }, { fargate }, report) {
      if (!fargate || !definition.dockerVolumeConfiguration) return;
      const path = at('dockerVolumeConfiguration');
      report(path, 'Fargate has no Docker volumes.', removal('Make it a bind mount', path));
    },
  }),
  volumeRule({
    id: 'docker-volume-autoprovision',
    severity: 'warn',
    appliesTo: 'volumes[].dockerVolumeConfiguration.autoprovision',
    title: 'Only shared Docker volumes are provisioned.',
    docs: DOCKER_VOLUMES,
    check({ definition: { dockerVolumeConfiguration: docker }, at }, _task, report) {
      if (!docker?.autoprovision || docker.scope === 'shared') return;
      report(
        at('dockerVolumeConfiguration', 'autoprovision'),
        'Autoprovision counts for volumes of the scope shared only.',
        setting('Use the scope shared', at('dockerVolumeConfiguration', 'scope'), 'shared'),
      );
    },
  }),
  volumeRule({
    id: 'docker-volume-windows-driver',
    severity: 'launch',
    appliesTo: 'volumes[].dockerVolumeConfiguration.driver',
    title: 'The driver of a Docker volume on Windows is local.',
    docs: DOCKER_VOLUMES,
    check({ definition: { dockerVolumeConfiguration: docker }, at }, { windows }, report) {
      if (!windows || !docker?.driver || docker.driver === 'local') return;
      const path = at('dockerVolumeConfiguration', 'driver');
      report(path, 'Windows takes the volume driver local only.', setting('Use local', path, 'local'));
    },
  }),
];

/** The names of the configuration objects of a volume; ECS takes one at most. */
function typesOf(volume: Clean<Volume>): string[] {
  const { name: _name, host, ...types } = volume;
  const given = Object.entries(types).filter(([, value]) => value !== undefined && value !== false);
  // An empty host is what ECS itself adds to volumes of any type.
  const names = given.map(([type]) => type).sort();
  return [...(host?.sourcePath ? ['host'] : []), ...names];
}

function mountedVolumes({ containers }: Task): ReadonlySet<string> {
  const mounts = containers.flatMap(({ definition }) => definition.mountPoints ?? []);
  return new Set(mounts.flatMap((mount) => mount?.sourceVolume ?? []));
}
