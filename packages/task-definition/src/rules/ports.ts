import type { PortMapping } from '@aws-sdk/client-ecs';
import type { Clean } from '../engine/clean.ts';
import type { Container } from '../engine/container.ts';
import { guide } from '../engine/docs.ts';
import { removal, setting } from '../engine/fixes.ts';
import { duplicates, entries, quote } from '../engine/lists.ts';
import { containerRule, type Report, type Rule, type RuleInfo, shapeRule } from '../engine/rule.ts';
import type { Task } from '../engine/task.ts';
import type { PathSegment } from '../path.ts';
import { describeEnum, respell } from './shape.ts';

const DOCS = guide('task_definition_parameters');
const SERVICE_CONNECT = guide('service-connect-concepts');
const MAX_PORT = 65_535;
const PORT_NAME = /^[a-z0-9_][a-z0-9_-]{0,63}$/;
const RESERVED_HOST_PORTS = [22, 2375, 2376, 51678, 51679, 51680];
// What the agent assumes when the kernel does not say.
const EPHEMERAL_FROM = 49_153;
const WINDOWS_FARGATE_RESERVED = 3150;
const FIRELENS_PORT = 24_224;

export type Mapping = Clean<PortMapping>;

/** Where a port mapping stands. */
interface Place {
  /** The path of one of its members. */
  at(member: string): PathSegment[];
  isMisfit(member: string): boolean;
}

/** Declares a rule that is checked once for each port mapping. */
function portRule(
  rule: RuleInfo & {
    check(mapping: Mapping, place: Place, task: Task, report: Report): void;
  },
): Rule {
  return containerRule({
    docs: DOCS,
    ...rule,
    check({ definition, at, isMisfit }, task, report) {
      for (const [index, mapping] of entries(definition.portMappings)) {
        const place = {
          at: (member: string) => at('portMappings', index, member),
          isMisfit: (member: string) => isMisfit('portMappings', index, member),
        };
        rule.check(mapping, place, task, report);
      }
    },
  });
}

/** Declares the rule of a mode in which the host port is the container port. */
function samePorts(id: string, mode: 'awsvpc' | 'host'): Rule {
  return portRule({
    id,
    severity: 'error',
    appliesTo: 'portMappings[].hostPort',
    title: `In ${mode} mode the host port is the container port.`,
    check({ containerPort, hostPort }, { at }, { networkMode }, report) {
      if (networkMode !== mode || hostPort === undefined || hostPort === containerPort) return;
      if (containerPort === undefined) return;
      report(
        at('hostPort'),
        `In ${mode} mode the host port ${hostPort} must be the container port ${containerPort}, or be left out.`,
        setting(`Set the host port to ${containerPort}`, at('hostPort'), containerPort),
      );
    },
  });
}

export const portRules: Rule[] = [
  samePorts('awsvpc-hostport-mismatch', 'awsvpc'),
  samePorts('host-hostport-mismatch', 'host'),
  containerRule({
    id: 'none-port-mappings',
    severity: 'error',
    appliesTo: 'portMappings',
    title: 'Without a network there are no port mappings.',
    docs: DOCS,
    check({ definition, at }, { networkMode }, report) {
      if (networkMode !== 'none' || !definition.portMappings?.length) return;
      const path = at('portMappings');
      report(path, 'Ports cannot be mapped in the network mode none.', removal('Remove them', path));
    },
  }),
  portRule({
    id: 'port-range',
    severity: 'error',
    appliesTo: 'portMappings[].containerPort, .hostPort',
    title: 'A container port is between 1 and 65535, a host port between 0 and 65535.',
    check({ containerPort, hostPort, containerPortRange }, { at, isMisfit }, _task, report) {
      if (containerPort === undefined && containerPortRange === undefined && !isMisfit('containerPort')) {
        if (!isMisfit('containerPortRange'))
          report(at('containerPort'), 'The mapping needs a container port.');
      } else if (containerPort !== undefined && (containerPort < 1 || containerPort > MAX_PORT)) {
        report(at('containerPort'), `The container port ${containerPort} is not between 1 and ${MAX_PORT}.`);
      }
      if (hostPort === undefined || (hostPort >= 0 && hostPort <= MAX_PORT)) return;
      report(
        at('hostPort'),
        `The host port ${hostPort} is not between 0 and ${MAX_PORT}.`,
        removal('Remove the host port', at('hostPort')),
      );
    },
  }),
  containerRule({
    id: 'port-two-protocols',
    severity: 'warn',
    appliesTo: 'portMappings',
    title: 'A container port is mapped for one protocol.',
    docs: DOCS,
    check({ definition, at }, _task, report) {
      const mappings = entries(definition.portMappings);
      for (const sharing of duplicates(mappings, ([, mapping]) => mapping.containerPort?.toString())) {
        const [first] = sharing;
        const other = sharing.find(([, mapping]) => protocolOf(mapping) !== protocolOf(first?.[1]));
        if (!other) continue;
        report(
          at('portMappings', other[0]),
          `The container port ${other[1].containerPort} is mapped for TCP and for UDP; a service with a load balancer or service registry refuses that.`,
        );
      }
    },
  }),
  shapeRule({
    id: 'port-protocol',
    appliesTo: 'portMappings[].protocol',
    title: 'A protocol is tcp or udp, in lower case.',
    docs: DOCS,
    message: describeEnum,
    fix: respell,
  }),
  portRule({
    id: 'port-name-pattern',
    severity: 'error',
    appliesTo: 'portMappings[].name',
    title: 'A port name has up to 64 lower case letters, digits, hyphens and underscores.',
    check({ name }, { at }, _task, report) {
      if (name === undefined || PORT_NAME.test(name)) return;
      const lower = name.toLowerCase();
      report(
        at('name'),
        `The port name ${quote(name)} may have up to 64 lower case letters, digits, hyphens and underscores, and does not begin with a hyphen.`,
        PORT_NAME.test(lower) ? setting('Use lower case', at('name'), lower) : undefined,
      );
    },
  }),
  portRule({
    id: 'app-protocol-needs-name',
    severity: 'warn',
    appliesTo: 'portMappings[].appProtocol',
    title: 'A port with an app protocol has a name.',
    docs: SERVICE_CONNECT,
    check({ name, appProtocol }, { at }, _task, report) {
      if (appProtocol === undefined || name !== undefined) return;
      report(at('name'), 'The app protocol is of use to Service Connect only, which needs a port name.');
    },
  }),
  portRule({
    id: 'reserved-host-port',
    severity: 'launch',
    appliesTo: 'portMappings[].hostPort',
    title: 'No host port is one that the instance needs itself.',
    check(mapping, { at }, { networkMode }, report) {
      const port = fixedHostPort(mapping, networkMode);
      if (port === undefined || !RESERVED_HOST_PORTS.includes(port)) return;
      report(
        at('hostPort'),
        `The host port ${port} is in use on every instance, so no task would be placed.`,
      );
    },
  }),
  portRule({
    id: 'ephemeral-host-port',
    severity: 'warn',
    appliesTo: 'portMappings[].hostPort',
    title: 'No host port is in the range of the dynamic ones.',
    check({ hostPort }, { at }, { networkMode }, report) {
      if (networkMode !== 'bridge' || hostPort === undefined) return;
      if (hostPort < EPHEMERAL_FROM || hostPort > MAX_PORT) return;
      report(
        at('hostPort'),
        `The host port ${hostPort} is in the range of which Docker gives dynamic ports.`,
      );
    },
  }),
  portRule({
    id: 'static-port-one-task',
    severity: 'warn',
    appliesTo: 'portMappings[].hostPort',
    title: 'Several copies of a task can share an instance.',
    check(mapping, { at }, { networkMode }, report) {
      const port = fixedHostPort(mapping, networkMode);
      if (port === undefined) return;
      report(
        at('hostPort'),
        `With the host port ${port} an instance holds one copy of the task only.`,
        networkMode === 'host' ? undefined : removal('Remove the host port', at('hostPort')),
      );
    },
  }),
  portRule({
    id: 'windows-fargate-port-3150',
    severity: 'launch',
    appliesTo: 'portMappings[].containerPort',
    title: 'A Windows container on Fargate does not use port 3150.',
    check({ containerPort }, { at }, { windows, fargate }, report) {
      if (!windows || !fargate || containerPort !== WINDOWS_FARGATE_RESERVED) return;
      report(at('containerPort'), 'Windows on Fargate keeps port 3150 for itself.');
    },
  }),
  portRule({
    id: 'firelens-port',
    severity: 'warn',
    appliesTo: 'portMappings',
    title: 'The port of the log router is not published.',
    docs: guide('using_firelens'),
    check({ containerPort }, { at }, { networkMode, logRouter }, report) {
      if (
        !logRouter ||
        containerPort !== FIRELENS_PORT ||
        (networkMode !== 'bridge' && networkMode !== 'host')
      )
        return;
      report(at('containerPort'), 'Port 24224 takes logs of anyone who reaches it; do not publish it.');
    },
  }),
];

/** The protocol of a mapping; TCP unless it says otherwise. */
export function protocolOf(mapping: Mapping | undefined): 'tcp' | 'udp' {
  return mapping?.protocol ?? 'tcp';
}

/** The port that a mapping takes on the instance; undefined for a dynamic one. */
export function fixedHostPort(mapping: Mapping, networkMode: Task['networkMode']): number | undefined {
  if (networkMode === 'host') return mapping.hostPort ?? mapping.containerPort;
  return networkMode === 'awsvpc' ? undefined : mapping.hostPort || undefined;
}

/** All port mappings of a task, with their containers. */
export function allMappings({
  containers,
}: Task): readonly { mapping: Mapping; container: Container; index: number }[] {
  return containers.flatMap((container) =>
    entries(container.definition.portMappings).map(([index, mapping]) => ({ mapping, container, index })),
  );
}
