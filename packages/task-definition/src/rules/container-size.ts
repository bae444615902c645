import { guide } from '../engine/docs.ts';
import { containerRule, taskRule } from '../engine/rule.ts';
import type { Task } from '../engine/task.ts';
import { taskCpu, taskMemory } from './size.ts';

const DOCS = guide('task_definition_parameters');
const MIN_MEMORY = 6;

export const containerSizeRules = [
  taskRule({
    id: 'container-cpu-sum',
    severity: 'error',
    appliesTo: 'containerDefinitions[].cpu',
    title: 'The containers together have no more CPU than the task.',
    docs: DOCS,
    check(task, report) {
      const [limit, sum] = [taskCpu(task), sumOf(task, 'cpu')];
      if (limit === undefined || sum <= limit) return;
      report(['cpu'], `The containers ask for ${sum} CPU units together; the task has ${limit}.`);
    },
  }),
  containerRule({
    id: 'container-memory-over-task',
    severity: 'error',
    appliesTo: 'containerDefinitions[].memory',
    title: 'No container has more memory than the task.',
    docs: DOCS,
    check({ definition: { memory }, label, at }, task, report) {
      const limit = taskMemory(task);
      if (limit === undefined || memory === undefined || memory <= limit) return;
      report(at('memory'), `${label} has a hard limit of ${memory} MiB; the task has ${limit} MiB.`);
    },
  }),
  taskRule({
    id: 'container-reservation-sum',
    severity: 'error',
    appliesTo: 'containerDefinitions[].memoryReservation',
    title: 'The containers together reserve no more memory than the task has.',
    docs: DOCS,
    check(task, report) {
      const [limit, sum] = [taskMemory(task), sumOf(task, 'memoryReservation')];
      if (limit === undefined || sum <= limit) return;
      report(['memory'], `The containers reserve ${sum} MiB together; the task has ${limit} MiB.`);
    },
  }),
  containerRule({
    id: 'container-memory-required',
    severity: 'error',
    appliesTo: 'containerDefinitions[].memory, .memoryReservation',
    title: 'Without a task memory every container has a memory limit.',
    docs: DOCS,
    check({ definition, label, at, isMisfit }, task, report) {
      if (task.definition.memory !== undefined || task.isMisfit(['memory'])) return;
      if (definition.memory !== undefined || definition.memoryReservation !== undefined) return;
      if (isMisfit('memory') || isMisfit('memoryReservation')) return;
      report(at('memory'), `${label} needs a memory limit, hard or soft, as the task has none.`);
    },
  }),
  containerRule({
    id: 'memory-below-reservation',
    severity: 'error',
    appliesTo: 'containerDefinitions[].memory',
    title: "A container's hard memory limit is not below its soft one.",
    docs: DOCS,
    check({ definition: { memory, memoryReservation }, label, at }, _task, report) {
      if (memory === undefined || memoryReservation === undefined || memory >= memoryReservation) return;
      report(
        at('memory'),
        `${label} has a hard limit of ${memory} MiB, below its soft ${memoryReservation}.`,
      );
    },
  }),
  containerRule({
    id: 'memory-min',
    severity: 'launch',
    appliesTo: 'containerDefinitions[].memory, .memoryReservation',
    title: 'A container has at least 6 MiB of memory.',
    docs: DOCS,
    check({ definition, label, at }, _task, report) {
      for (const member of ['memory', 'memoryReservation'] as const) {
        const limit = definition[member];
        if (limit === undefined || limit >= MIN_MEMORY) continue;
        report(at(member), `${label} has a limit of ${limit} MiB; Docker needs at least ${MIN_MEMORY}.`);
      }
    },
  }),
  containerRule({
    id: 'container-cpu-min-shares',
    severity: 'warn',
    appliesTo: 'containerDefinitions[].cpu',
    title: 'A container on Linux has at least 2 CPU shares.',
    docs: DOCS,
    check({ definition: { cpu }, label, at }, { windows, fargate }, report) {
      // Consoles write 0 for "not set", and on Fargate the task size holds whatever a container asks for.
      if (windows || cpu === undefined || cpu > 1 || (cpu === 0 && fargate)) return;
      report(at('cpu'), `${label} asks for ${cpu} CPU units; Linux gives it 2 shares, the least there is.`);
    },
  }),
];

function sumOf({ containers }: Task, member: 'cpu' | 'memoryReservation'): number {
  return containers.reduce((sum, { definition }) => sum + (definition[member] ?? 0), 0);
}
