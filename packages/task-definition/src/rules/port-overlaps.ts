import { guide } from '../engine/docs.ts';
import { removal } from '../engine/fixes.ts';
import { duplicates, entries, quote } from '../engine/lists.ts';
import { containerRule, type Rule, taskRule } from '../engine/rule.ts';
import type { Task } from '../engine/task.ts';
import type { PathSegment } from '../path.ts';
import { allMappings, fixedHostPort, type Mapping, protocolOf } from './ports.ts';

const DOCS = guide('task_definition_parameters');
const MAX_PORT = 65_535;
const MAX_RANGES = 100;

export const portOverlapRules: Rule[] = [
  taskRule({
    id: 'port-duplicate-host',
    severity: 'error',
    appliesTo: 'portMappings[].hostPort',
    title: 'No host port is mapped twice for a protocol.',
    docs: DOCS,
    check(task, report) {
      const { networkMode } = task;
      const portOf = ({ mapping }: { mapping: Mapping }) => fixedHostPort(mapping, networkMode);
      const sharings = duplicates(task.derive(allMappings), (place) => keyOf(portOf(place), place.mapping));
      for (const sharing of sharings) {
        for (const { mapping, container, index } of sharing) {
          const port = portOf({ mapping });
          const protocol = protocolOf(mapping).toUpperCase();
          report(
            container.at(
              'portMappings',
              index,
              mapping.hostPort === undefined ? 'containerPort' : 'hostPort',
            ),
            `The ${protocol} host port ${port} is mapped ${sharing.length} times in the task.`,
          );
        }
      }
    },
  }),
  taskRule({
    id: 'port-duplicate-container',
    severity: 'error',
    appliesTo: 'portMappings[].containerPort',
    title: 'In awsvpc mode no container port is used twice for a protocol.',
    docs: DOCS,
    check(task, report) {
      if (task.networkMode !== 'awsvpc') return;
      const mappings = task.derive(allMappings);
      for (const sharing of duplicates(mappings, ({ mapping }) => keyOf(mapping.containerPort, mapping))) {
        for (const { mapping, container, index } of sharing) {
          report(
            container.at('portMappings', index, 'containerPort'),
            `The ${protocolOf(mapping).toUpperCase()} container port ${mapping.containerPort} is used ${sharing.length} times; in awsvpc mode the containers share one address.`,
          );
        }
      }
    },
  }),
  taskRule({
    id: 'port-name-unique',
    severity: 'error',
    appliesTo: 'portMappings[].name',
    title: 'No two ports of a task have the same name.',
    docs: DOCS,
    check(task, report) {
      for (const sharing of duplicates(task.derive(allMappings), ({ mapping }) => mapping.name)) {
        for (const { mapping, container, index } of sharing) {
          report(
            container.at('portMappings', index, 'name'),
            `${sharing.length} ports of the task are named ${quote(mapping.name ?? '')}.`,
          );
        }
      }
    },
  }),
  containerRule({
    id: 'port-range-format',
    severity: 'error',
    appliesTo: 'portMappings[].containerPortRange',
    title: 'A port range is two ports with a hyphen, the lower first.',
    docs: DOCS,
    check({ definition, at }, _task, report) {
      for (const [index, { containerPortRange }] of entries(definition.portMappings)) {
        if (containerPortRange === undefined || parseRange(containerPortRange)) continue;
        report(
          at('portMappings', index, 'containerPortRange'),
          `The port range ${quote(containerPortRange)} is not of the form 8000-8010, within 1 and ${MAX_PORT}.`,
        );
      }
    },
  }),
  containerRule({
    id: 'port-range-and-port',
    severity: 'error',
    appliesTo: 'portMappings[]',
    title: 'A mapping has a port or a range.',
    docs: DOCS,
    check({ definition, at }, _task, report) {
      for (const [index, mapping] of entries(definition.portMappings)) {
        if (mapping.containerPortRange === undefined) continue;
        for (const member of ['containerPort', 'hostPort'] as const) {
          if (mapping[member] === undefined) continue;
          const path = at('portMappings', index, member);
          report(path, 'A mapping has a port or a range, not both.', removal('Remove the port', path));
        }
      }
    },
  }),
  taskRule({
    id: 'port-range-overlap',
    severity: 'error',
    appliesTo: 'portMappings[].containerPortRange',
    title: 'No port range overlaps another range or port.',
    docs: DOCS,
    check(task, report) {
      for (const protocol of ['tcp', 'udp'] as const) {
        let previous: Span | undefined;
        for (const span of spansOf(task, protocol)) {
          const overlaps = previous && span.group === previous.group && span.from <= previous.to;
          // Two single ports are the business of port-duplicate-container.
          if (previous && overlaps && (isRange(span) || isRange(previous))) {
            report(
              isRange(span) ? span.path : previous.path,
              `The range ${write(previous)} overlaps ${write(span)}.`,
            );
          }
          if (!overlaps || !previous || span.to > previous.to) previous = span;
        }
      }
    },
  }),
  containerRule({
    id: 'port-range-max',
    severity: 'error',
    appliesTo: 'portMappings[].containerPortRange',
    title: 'A container has at most 100 port ranges.',
    docs: DOCS,
    check({ definition, label, at }, _task, report) {
      const ranges = entries(definition.portMappings).filter(([, mapping]) => mapping.containerPortRange);
      if (ranges.length <= MAX_RANGES) return;
      report(at('portMappings'), `${label} has ${ranges.length} port ranges; ECS takes up to ${MAX_RANGES}.`);
    },
  }),
  containerRule({
    id: 'port-range-mode',
    severity: 'error',
    appliesTo: 'portMappings[].containerPortRange',
    title: 'Port ranges are for bridge and awsvpc mode.',
    docs: DOCS,
    check({ definition, at }, { networkMode }, report) {
      if (networkMode === 'bridge' || networkMode === 'awsvpc') return;
      for (const [index, { containerPortRange }] of entries(definition.portMappings)) {
        if (containerPortRange === undefined) continue;
        report(
          at('portMappings', index, 'containerPortRange'),
          `Port ranges work in bridge and awsvpc mode, not in ${networkMode}.`,
        );
      }
    },
  }),
];

function keyOf(port: number | undefined, mapping: Parameters<typeof protocolOf>[0]): string | undefined {
  return port === undefined ? undefined : `${port}/${protocolOf(mapping)}`;
}

interface Span {
  /** Spans clash within a group: the task where containers share an address, else the container. */
  group: number;
  from: number;
  to: number;
  path: PathSegment[];
}

function spansOf(task: Task, protocol: 'tcp' | 'udp'): Span[] {
  const shared = task.networkMode === 'awsvpc' || task.networkMode === 'host';
  return task
    .derive(allMappings)
    .filter(({ mapping }) => protocolOf(mapping) === protocol)
    .flatMap(({ mapping, container, index }): Span[] => {
      const group = shared ? 0 : container.index;
      const range = mapping.containerPortRange ? parseRange(mapping.containerPortRange) : undefined;
      if (range)
        return [{ group, ...range, path: container.at('portMappings', index, 'containerPortRange') }];
      const port = mapping.containerPort;
      if (port === undefined) return [];
      return [{ group, from: port, to: port, path: container.at('portMappings', index, 'containerPort') }];
    })
    .sort((a, b) => a.group - b.group || a.from - b.from || a.to - b.to);
}

function parseRange(text: string): { from: number; to: number } | undefined {
  const match = /^(\d{1,5})-(\d{1,5})$/.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return match && from >= 1 && from < to && to <= MAX_PORT ? { from, to } : undefined;
}

function isRange({ from, to }: Span): boolean {
  return from < to;
}

function write({ from, to }: Span): string {
  return from === to ? String(from) : `${from}-${to}`;
}
