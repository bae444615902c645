/** One row of the Fargate size table: a task CPU and the memory values that go with it. */
export interface FargateSize {
  /** CPU units; 1024 are one vCPU. */
  cpu: number;
  /** MiB, ascending. */
  memory: readonly number[];
  /** Whether Windows containers may use the row. */
  windows: boolean;
}

/**
 * Every task size that Fargate takes.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html
 */
export const FARGATE_SIZES: readonly FargateSize[] = [
  { cpu: 256, memory: [512, 1024, 2048], windows: false },
  { cpu: 512, memory: steps(1024, 4096, 1024), windows: false },
  { cpu: 1024, memory: steps(2048, 8192, 1024), windows: true },
  { cpu: 2048, memory: steps(4096, 16384, 1024), windows: true },
  { cpu: 4096, memory: steps(8192, 30720, 1024), windows: true },
  { cpu: 8192, memory: steps(16384, 61440, 4096), windows: false },
  { cpu: 16384, memory: steps(32768, 122880, 8192), windows: false },
  // Only the 2026 pages have this row; an account may not have it yet.
  { cpu: 32768, memory: [61440, 122880, 249856], windows: false },
];

/** Gives the memory values, in MiB, that Fargate takes with `cpuUnits`; none for a CPU it does not take. */
export function fargateMemoryOptions(cpuUnits: number): readonly number[] {
  return FARGATE_SIZES.find((size) => size.cpu === cpuUnits)?.memory ?? [];
}

// A size has at most a dozen characters; a longer text is no size, and is not worth a regular expression.
const LONGEST_SIZE = 32;

/**
 * Reads a task CPU as ECS does: `1024`, `1 vCPU` and `1vcpu` are all 1024 units. Gives undefined for a text
 * that ECS does not read.
 */
export function parseCpu(text: string): number | undefined {
  return parseSize(text, /^(\d+(?:\.\d+)?) ?vcpu$/i, 1024);
}

/** Reads a task memory as ECS does: `3072`, `3 GB` and `3GB` are all 3072 MiB. Otherwise undefined. */
export function parseMemory(text: string): number | undefined {
  return parseSize(text, /^(\d+(?:\.\d+)?) ?gb$/i, 1024);
}

function parseSize(text: string, withUnit: RegExp, perUnit: number): number | undefined {
  if (text.length > LONGEST_SIZE) return undefined;
  const trimmed = text.trim();
  if (/^\d+$/.test(trimmed)) return Number(trimmed);
  const amount = withUnit.exec(trimmed)?.[1];
  if (amount === undefined) return undefined;
  const size = Number(amount) * perUnit;
  return Number.isInteger(size) ? size : undefined;
}

function steps(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);
}
