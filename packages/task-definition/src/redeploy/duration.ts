const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000 };

/** A day: who waits longer means something else. */
const LONGEST = 24 * 3_600_000;

/** Reads a length of time such as `90s`, `5m` or `2h`, in milliseconds; undefined where it is none, or over a day. */
export function parseDuration(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,5})([smh])$/.exec(text.trim()) ?? [];
  const length = Number(number) * (UNITS[unit] ?? Number.NaN);
  return length <= LONGEST ? length : undefined;
}
