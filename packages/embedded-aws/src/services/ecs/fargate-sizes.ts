interface Sizes {
  memory: number[];
  windows: boolean;
}

/**
 * CPU units and the MiB that go with them.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html
 */
const SIZES: Record<number, Sizes> = {
  256: { memory: [512, 1024, 2048], windows: false },
  512: { memory: steps(1024, 4096, 1024), windows: false },
  1024: { memory: steps(2048, 8192, 1024), windows: true },
  2048: { memory: steps(4096, 16_384, 1024), windows: true },
  4096: { memory: steps(8192, 30_720, 1024), windows: true },
  8192: { memory: steps(16_384, 61_440, 4096), windows: false },
  16384: { memory: steps(32_768, 122_880, 8192), windows: false },
  32768: { memory: [61_440, 122_880, 249_856], windows: false },
};

/** Says whether Fargate has a task of that size. */
export function isFargateSize(cpu: number, memory: number, windows: boolean): boolean {
  const sizes = SIZES[cpu];
  if (!sizes || (windows && !sizes.windows)) return false;
  return sizes.memory.includes(memory);
}

function steps(first: number, last: number, step: number): number[] {
  return Array.from({ length: (last - first) / step + 1 }, (_, index) => first + index * step);
}
