const HOUR_MS = 60 * 60 * 1000;
const FARTHEST_MS = 5 * 366 * 24 * HOUR_MS;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** A value, all of them, or neither before a step; then the end of a range and the step. */
const FIELD_PART = /^([A-Z0-9]+|[*?]|(?=\/))(?:-([A-Z0-9]+))?(?:\/(\d{1,3}))?$/;

/** The hours, days, months and years of a schedule; all in UTC, at the full hour. */
export interface Cron {
  hours: ReadonlySet<number>;
  days: ReadonlySet<number>;
  months: ReadonlySet<number>;
  weekdays: ReadonlySet<number>;
  years: ReadonlySet<number>;
}

/**
 * Reads `cron(0 HOURS DAYS MONTHS WEEKDAYS YEARS)`; undefined for anything else. The last day of a month (`L`) and the
 * n-th weekday (`#`) are not known here.
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html
 */
export function parseCron(expression: string): Cron | undefined {
  const fields = /^cron\(0 +([^)]+)\)$/.exec(expression)?.[1]?.trim().split(/ +/);
  const [hours = '', days = '', months = '', weekdays = '', years = ''] = fields ?? [];
  if (fields?.length !== 5 || (days === '?') === (weekdays === '?')) return undefined;
  const cron = {
    hours: parseField(hours, 0, 23),
    days: parseField(days, 1, 31),
    months: parseField(months, 1, 12, MONTHS),
    weekdays: parseField(weekdays, 1, 7, WEEKDAYS),
    years: parseField(years, 1970, 2199),
  };
  return Object.values(cron).every((values) => values.size > 0) ? cron : undefined;
}

/** Gives the first time of a schedule after a time, within five years. */
export function nextOf({ hours, days, months, weekdays, years }: Cron, from: Date): Date | undefined {
  const last = from.getTime() + FARTHEST_MS;
  let time = (Math.floor(from.getTime() / HOUR_MS) + 1) * HOUR_MS;
  for (; time <= last; time += HOUR_MS) {
    const at = new Date(time);
    const fits =
      hours.has(at.getUTCHours()) &&
      days.has(at.getUTCDate()) &&
      months.has(at.getUTCMonth() + 1) &&
      weekdays.has(at.getUTCDay() + 1) &&
      years.has(at.getUTCFullYear());
    if (fits) return at;
  }
  return undefined;
}

/** Gives the numbers of a field, a list of numbers, ranges and steps; none when it is not one. */
function parseField(
  text: string,
  first: number,
  last: number,
  names: readonly string[] = [],
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const match = FIELD_PART.exec(part);
    if (!match) return new Set();
    const [, from = '', to, step] = match;
    const isAny = /^[*?]?$/.test(from);
    const start = isAny ? first : numberOf(from, first, names);
    const fallback = isAny || step !== undefined ? last : start;
    const end = to === undefined ? fallback : numberOf(to, first, names);
    const width = Number(step ?? 1);
    if (!(start >= first && end <= last && start <= end && width > 0)) return new Set();
    for (let value = start; value <= end; value += width) found.add(value);
  }
  return found;
}

function numberOf(text: string, first: number, names: readonly string[]): number {
  const index = names.indexOf(text);
  if (index >= 0) return index + first;
  return /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
}
