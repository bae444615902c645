import { FARGATE_SIZES, fargateMemoryOptions, parseCpu, parseMemory } from '@purser/task-definition';
import type { Choice } from '../../components/fields/SelectField.tsx';

const UNITS = 1024;

/** Gives the CPU choices of Fargate. The one that `current` means has the text of `current` as its value. */
export function cpuChoices(current: string, windows: boolean): Choice[] {
  return FARGATE_SIZES.filter((size) => !windows || size.windows).map(({ cpu }) => ({
    value: parseCpu(current) === cpu ? current : String(cpu),
    label: `${cpu / UNITS} vCPU`,
  }));
}

/** Gives the memory choices that Fargate has for a CPU. */
export function memoryChoices(cpu: string, current: string): Choice[] {
  return fargateMemoryOptions(parseCpu(cpu) ?? 0).map((mebibytes) => ({
    value: parseMemory(current) === mebibytes ? current : String(mebibytes),
    label: `${mebibytes / UNITS} GB`,
  }));
}

/** Gives the memory to go with a newly chosen CPU: the same where Fargate takes it, or else the nearest. */
export function memoryFor(cpu: string, memory: string): string {
  const options = fargateMemoryOptions(parseCpu(cpu) ?? 0);
  const wanted = parseMemory(memory) ?? 0;
  if (options.length === 0 || options.includes(wanted)) return memory;
  const nearest = options.reduce((best, option) =>
    Math.abs(option - wanted) < Math.abs(best - wanted) ? option : best,
  );
  return String(nearest);
}
