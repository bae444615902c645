import type { ContainerDependency } from '@aws-sdk/client-ecs';
import type { Clean } from '../engine/clean.ts';
import type { Container } from '../engine/container.ts';
import { findCycles } from '../engine/cycles.ts';
import { guide } from '../engine/docs.ts';
import { removal } from '../engine/fixes.ts';
import { entries, quote } from '../engine/lists.ts';
import { containerRule, type Report, type Rule, type RuleInfo, shapeRule, taskRule } from '../engine/rule.ts';
import type { Task } from '../engine/task.ts';
import type { PathSegment } from '../path.ts';
import { describeEnum, respell } from './shape.ts';

const DOCS = guide('task_definition_parameters');

type DependencyRule = Omit<RuleInfo, 'severity' | 'docs' | 'appliesTo'> & {
  /** `target` is the container waited for, where the task has one of that name. */
  check(
    dependency: Clean<ContainerDependency>,
    target: Container | undefined,
    at: (member?: keyof ContainerDependency) => PathSegment[],
    report: Report,
    container: Container,
  ): void;
};

/** Declares a rule that is checked once for each `dependsOn`; ECS refuses what breaks it. */
function dependencyRule({ check, ...rule }: DependencyRule): Rule {
  return containerRule({
    severity: 'error',
    appliesTo: 'dependsOn[]',
    docs: DOCS,
    ...rule,
    check(container, { containersByName }, report) {
      for (const [index, dependency] of entries(container.definition.dependsOn)) {
        const path = container.at('dependsOn', index);
        const at = (member?: string) => (member === undefined ? path : [...path, member]);
        check(dependency, containersByName.get(dependency.containerName ?? ''), at, report, container);
      }
    },
  });
}

export const dependencyRules: Rule[] = [
  dependencyRule({
    id: 'depends-target',
    title: 'A container waits for containers of its task.',
    missing: 'A dependency needs the name of a container.',
    check({ containerName }, target, at, report) {
      if (!containerName || target) return;
      report(at('containerName'), `${quote(containerName)} is no container of the task.`);
    },
  }),
  dependencyRule({
    id: 'depends-self',
    title: 'No container waits for itself.',
    check(_dependency, target, at, report, container) {
      if (target?.index !== container.index) return;
      report(
        at('containerName'),
        `${container.label} waits for itself.`,
        removal('Remove the dependency', at()),
      );
    },
  }),
  shapeRule({
    id: 'depends-condition',
    appliesTo: 'dependsOn[].condition',
    title: 'A condition is START, COMPLETE, SUCCESS or HEALTHY.',
    docs: DOCS,
    message: describeEnum,
    fix: respell,
  }),
  dependencyRule({
    id: 'depends-healthy',
    title: 'A container that is waited for to be HEALTHY has a health check.',
    check({ condition }, target, at, report) {
      if (condition !== 'HEALTHY' || !target || target.definition.healthCheck) return;
      report(at('condition'), `${target.label} has no health check, so it is never HEALTHY.`);
    },
  }),
  dependencyRule({
    id: 'depends-essential',
    title: 'A container that is waited for to end is not essential.',
    check({ condition }, target, at, report) {
      if (condition !== 'SUCCESS' && condition !== 'COMPLETE') return;
      if (!target || target.definition.essential === false) return;
      report(
        at('condition'),
        `${target.label} is essential, so the task stops when it ends; ${condition} needs one that is not.`,
      );
    },
  }),
  taskRule({
    id: 'depends-cycle',
    severity: 'error',
    appliesTo: 'dependsOn, links, volumesFrom',
    title: 'No container waits for itself by way of others.',
    docs: DOCS,
    check(task, report) {
      const edges = task.derive(edgesOf).filter(({ from, to }) => from !== to);
      for (const edge of findCycles(task.containers.length, edges)) {
        // A circle of links alone has a rule of its own.
        if (edge.path[2] === 'links') continue;
        report(edge.path, `${task.containers[edge.from]?.label} and ${edge.name} wait for each other.`);
      }
    },
  }),
  taskRule({
    id: 'links-cycle',
    severity: 'error',
    appliesTo: 'links',
    title: 'Links make no circle.',
    docs: DOCS,
    check(task, report) {
      const links = task.derive(edgesOf).filter((edge) => edge.path[2] === 'links');
      for (const edge of findCycles(task.containers.length, links)) {
        const label = task.containers[edge.from]?.label;
        const isOwn = edge.from === edge.to;
        report(
          edge.path,
          isOwn ? `${label} links to itself.` : `${label} and ${edge.name} are linked in a circle.`,
        );
      }
    },
  }),
];

interface Edge {
  /** Places in `task.containers`. */
  from: number;
  to: number;
  name: string;
  path: PathSegment[];
}

/** All ways in which one container must start before another, or before itself. */
function edgesOf(task: Task): readonly Edge[] {
  const positions = new Map(
    task.containers.map(({ definition }, position) => [definition.name ?? '', position]),
  );
  return task.containers.flatMap(({ definition, at }, from) => {
    const edge = (name: string | undefined, path: PathSegment[]): Edge[] => {
      const to = name ? positions.get(name) : undefined;
      return to === undefined ? [] : [{ from, to, name: quote(name ?? ''), path }];
    };
    return [
      ...entries(definition.dependsOn).flatMap(([index, { containerName }]) =>
        edge(containerName, at('dependsOn', index, 'containerName')),
      ),
      ...entries(definition.links).flatMap(([index, link]) =>
        edge(link.split(':', 1)[0], at('links', index)),
      ),
      ...entries(definition.volumesFrom).flatMap(([index, { sourceContainer }]) =>
        edge(sourceContainer, at('volumesFrom', index, 'sourceContainer')),
      ),
    ];
  });
}
