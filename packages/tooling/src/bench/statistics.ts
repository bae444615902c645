/** The middle value of several. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Calls `call` from several connections at once until `count` calls are done; gives each one's milliseconds. */
export async function timeCalls(
  call: () => Promise<unknown>,
  { count, connections }: { count: number; connections: number },
): Promise<number[]> {
  const times: number[] = [];
  let left = count;
  const connection = async () => {
    while (left > 0) {
      left -= 1;
      const began = performance.now();
      await call();
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  return times;
}
