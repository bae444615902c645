import type { Container } from '../engine/container.ts';
import { guide } from '../engine/docs.ts';
import { removal } from '../engine/fixes.ts';
import { quote } from '../engine/lists.ts';
import { taskRule } from '../engine/rule.ts';
import type { Task } from '../engine/task.ts';
import { FARGATE_SIZES, fargateMemoryOptions, parseCpu, parseMemory } from '../fargate.ts';

const SIZES = guide('task-cpu-memory-error');
const PARAMETERS = guide('task_definition_parameters');
const MIN_UNITS = 128;
const MAX_UNITS = 196_608;

/** The task CPU in units; undefined where it is absent or cannot be read. */
export function taskCpu({ definition }: Task): number | undefined {
  return definition.cpu === undefined ? undefined : parseCpu(definition.cpu);
}

/** The task memory in MiB; undefined where it is absent or cannot be read. */
export function taskMemory({ definition }: Task): number | undefined {
  return definition.memory === undefined ? undefined : parseMemory(definition.memory);
}

const WINDOWS_UNITS = FARGATE_SIZES.filter((size) => size.windows).map((size) => size.cpu);
const MIN_WINDOWS_UNITS = Math.min(...WINDOWS_UNITS);
const MAX_WINDOWS_UNITS = Math.max(...WINDOWS_UNITS);

export const sizeRules = [
  taskRule({
    id: 'cpu-format',
    severity: 'error',
    appliesTo: 'cpu',
    title: 'The task CPU is in units or vCPU.',
    docs: SIZES,
    check(task, report) {
      const { cpu } = task.definition;
      if (cpu === undefined || taskCpu(task) !== undefined) return;
      report(['cpu'], `The task CPU ${quote(cpu)} is neither units, as 1024, nor vCPU, as 1 vCPU.`);
    },
  }),
  taskRule({
    id: 'cpu-range-ec2',
    severity: 'error',
    appliesTo: 'cpu',
    title: 'The task CPU on instances is 128 to 196608 units.',
    docs: SIZES,
    check(task, report) {
      const units = taskCpu(task);
      // Fargate has a table of its own, which is narrower.
      if (task.fargate || units === undefined || (units >= MIN_UNITS && units <= MAX_UNITS)) return;
      report(['cpu'], `The task CPU is ${units} units; ECS takes ${MIN_UNITS} to ${MAX_UNITS}.`);
    },
  }),
  taskRule({
    id: 'memory-format',
    severity: 'error',
    appliesTo: 'memory',
    title: 'The task memory is in MiB or GB.',
    docs: SIZES,
    check(task, report) {
      const { memory } = task.definition;
      if (memory === undefined || taskMemory(task) !== undefined) return;
      report(['memory'], `The task memory ${quote(memory)} is neither MiB, as 3072, nor GB, as 3 GB.`);
    },
  }),
  taskRule({
    id: 'fargate-cpu-required',
    severity: 'error',
    appliesTo: 'cpu',
    title: 'A Fargate task has a CPU.',
    docs: PARAMETERS,
    check({ definition, fargate, isMisfit }, report) {
      if (!fargate || definition.cpu !== undefined || isMisfit(['cpu'])) return;
      report(['cpu'], 'Fargate needs a task CPU.');
    },
  }),
  taskRule({
    id: 'fargate-memory-required',
    severity: 'error',
    appliesTo: 'memory',
    title: 'A Fargate task has a memory.',
    docs: PARAMETERS,
    check({ definition, fargate, isMisfit }, report) {
      if (!fargate || definition.memory !== undefined || isMisfit(['memory'])) return;
      report(['memory'], 'Fargate needs a task memory.');
    },
  }),
  taskRule({
    id: 'fargate-cpu-memory-pair',
    severity: 'error',
    appliesTo: 'cpu, memory',
    title: 'The task CPU and memory on Fargate are a size of its table.',
    docs: SIZES,
    check(task, report) {
      const [cpu, memory] = [taskCpu(task), taskMemory(task)];
      if (!task.fargate || cpu === undefined) return;
      const options = fargateMemoryOptions(cpu);
      if (options.length === 0) {
        const sizes = FARGATE_SIZES.map((size) => size.cpu).join(', ');
        report(['cpu'], `Fargate has no size of ${cpu} CPU units; choose one of ${sizes}.`);
      } else if (memory !== undefined && !options.includes(memory)) {
        const [least, most] = [options.at(0), options.at(-1)];
        report(
          ['memory'],
          `Fargate has no size of ${cpu} CPU units with ${memory} MiB; choose between ${least} and ${most} MiB, in the steps of the table.`,
        );
      }
    },
  }),
  taskRule({
    id: 'fargate-windows-cpu-min',
    severity: 'error',
    appliesTo: 'cpu',
    title: 'A Windows task on Fargate has at least 1 vCPU.',
    docs: PARAMETERS,
    check(task, report) {
      const cpu = taskCpu(task);
      if (!isWindowsFargate(task) || cpu === undefined || cpu >= MIN_WINDOWS_UNITS) return;
      report(
        ['cpu'],
        `The task CPU is ${cpu} units; Windows on Fargate needs at least ${MIN_WINDOWS_UNITS}.`,
      );
    },
  }),
  taskRule({
    id: 'fargate-windows-cpu-max',
    severity: 'error',
    appliesTo: 'cpu',
    title: 'A Windows task on Fargate has at most 4 vCPU.',
    docs: PARAMETERS,
    check(task, report) {
      const cpu = taskCpu(task);
      if (!isWindowsFargate(task) || cpu === undefined || cpu <= MAX_WINDOWS_UNITS) return;
      report(['cpu'], `The task CPU is ${cpu} units; Windows on Fargate takes up to ${MAX_WINDOWS_UNITS}.`);
    },
  }),
  taskRule({
    id: 'task-size-windows-ignored',
    severity: 'warn',
    appliesTo: 'cpu, memory',
    title: 'Windows containers are sized one by one.',
    docs: PARAMETERS,
    check({ definition, containers, windows, fargate }, report) {
      // On Fargate the task size is required all the same: it chooses the machine.
      if (!windows || fargate) return;
      for (const member of ['cpu', 'memory'] as const) {
        if (definition[member] === undefined) continue;
        const name = member === 'cpu' ? 'CPU' : 'memory';
        // Without a task memory ECS refuses a container that has no limit of its own.
        const isNeeded = member === 'memory' && !containers.every(hasMemory);
        report(
          [member],
          `The task ${name} is ignored for Windows; size the containers instead.`,
          isNeeded ? undefined : removal(`Remove the task ${name}`, [member]),
        );
      }
    },
  }),
];

function hasMemory({ definition }: Container): boolean {
  return definition.memory !== undefined || definition.memoryReservation !== undefined;
}

function isWindowsFargate({ windows, fargate }: Task): boolean {
  return windows && fargate;
}
