import { guide } from '../../engine/docs.ts';
import { factRule, type Subject } from '../../engine/fact-rule.ts';
import { quote } from '../../engine/lists.ts';
import type { Rule } from '../../engine/rule.ts';
import type { Task, TaskVolume } from '../../engine/task.ts';
import type { FactsBy } from '../../facts.ts';
import { allMappings, fixedHostPort } from '../ports.ts';
import { references } from './subjects.ts';

const MAX_RESERVED_PORTS = 100;
const OVERRIDE = 'ecs.capability.execution-role-awslogs';

interface PortsSubject extends Subject {
  ports: readonly number[];
}

function hostPorts(task: Task): readonly PortsSubject[] {
  const ports = task
    .derive(allMappings)
    .flatMap(({ mapping }) => fixedHostPort(mapping, task.networkMode) ?? []);
  return ports.length === 0 ? [] : [{ path: ['containerDefinitions'], ports }];
}

interface DriverSubject extends Subject {
  driver: string;
}

/** The log drivers of a task for instances; what FireLens and awslogs are, an attribute tells too. */
function logDrivers({ containers, ec2, external }: Task): readonly DriverSubject[] {
  if (!ec2 && !external) return [];
  return containers.flatMap((container) => {
    const driver = container.definition.logConfiguration?.logDriver;
    if (driver === undefined) return [];
    const path = container.at('logConfiguration', 'logDriver');
    return [{ path, where: container.where('logConfiguration.logDriver'), driver }];
  });
}

function secretsOnInstances(task: Task): readonly Subject[] {
  return task.ec2 ? task.derive(references).slice(0, 1) : [];
}

interface DockerVolumeSubject extends Subject {
  volume: TaskVolume;
  name: string;
}

function foundVolumes({ volumes }: Task): readonly DockerVolumeSubject[] {
  return volumes.flatMap((volume) => {
    const { name, dockerVolumeConfiguration: docker } = volume.definition;
    if (!name || docker?.scope !== 'shared' || docker.autoprovision === true) return [];
    return [{ path: volume.at('dockerVolumeConfiguration'), volume, name }];
  });
}

/** The keys at which two maps differ. */
function differing(wanted: FactsBy<string | undefined> = {}, found: FactsBy<string> = {}): string[] {
  const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
  return [...keys].filter((key) => wanted[key] !== found[key]);
}

export const instanceRules: Rule[] = [
  factRule({
    id: 'reserved-ports-100',
    severity: 'launch',
    appliesTo: 'portMappings[].hostPort',
    title: 'An instance has room for the host ports of the task.',
    docs: guide('task_definition_parameters'),
    needs: ['instances'],
    subjects: hostPorts,
    fact: ({ instances }) => instances?.map(({ reservedPorts = [] }) => reservedPorts),
    check({ path, ports }, reserved, report) {
      const hasRoom = reserved.some((taken) => new Set([...taken, ...ports]).size <= MAX_RESERVED_PORTS);
      if (hasRoom) return;
      report(
        path,
        `No instance has room for ${ports.length} more host ports; ECS reserves up to ${MAX_RESERVED_PORTS} on one.`,
      );
    },
  }),
  factRule({
    id: 'log-driver-ec2-registered',
    severity: 'launch',
    appliesTo: 'logConfiguration.logDriver',
    title: 'An instance offers the log driver.',
    docs: guide('ecs-agent-config'),
    needs: ['instances'],
    subjects: logDrivers,
    fact: ({ instances }) => instances?.map(({ attributes }) => attributes),
    check({ path, driver }, attributes, report) {
      const name = `com.amazonaws.ecs.capability.logging-driver.${driver}`;
      if (attributes.some((own) => own.includes(name))) return;
      report(
        path,
        `No instance offers the log driver ${driver}; it must be in ECS_AVAILABLE_LOGGING_DRIVERS.`,
      );
    },
  }),
  factRule({
    id: 'secret-awslogs-override',
    severity: 'launch',
    appliesTo: 'secrets',
    title: 'An instance lets the execution role stand in for its own.',
    docs: guide('secrets-envvar-ssm-paramstore'),
    needs: ['instances'],
    subjects: secretsOnInstances,
    fact: ({ instances }) => instances?.map(({ attributes }) => attributes),
    check({ path }, attributes, report) {
      if (attributes.some((own) => own.includes(OVERRIDE))) return;
      report(path, 'No instance has ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE set to true.');
    },
  }),
  factRule({
    id: 'docker-volume-mismatch',
    severity: 'launch',
    appliesTo: 'volumes[].dockerVolumeConfiguration',
    title: 'A shared volume that exists is what the definition says.',
    docs: guide('docker-volumes'),
    needs: ['instances'],
    subjects: foundVolumes,
    fact: ({ instances }, { name }) =>
      instances?.flatMap(({ containerInstanceArn, dockerVolumes = {} }) => {
        const found = Object.hasOwn(dockerVolumes, name) ? dockerVolumes[name] : undefined;
        return found ? [{ ...found, containerInstanceArn }] : [];
      }),
    check({ path, name, volume }, found, report) {
      const docker = volume.definition.dockerVolumeConfiguration;
      for (const { driver, driverOpts, labels, containerInstanceArn } of found) {
        const different = [
          ...((docker?.driver ?? 'local') === driver ? [] : ['driver']),
          ...differing(docker?.driverOpts, driverOpts),
          ...differing(docker?.labels, labels),
        ];
        if (different.length === 0) continue;
        const instance = containerInstanceArn.split('/').at(-1) ?? '';
        report(
          path,
          `The volume ${quote(name)} on ${quote(instance)} differs in ${different.map(quote).join(', ')}.`,
        );
      }
    },
  }),
];
