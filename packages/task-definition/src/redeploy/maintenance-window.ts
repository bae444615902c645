const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const DAY_MINUTES = 24 * 60;

/** Times of the week at which something may begin. */
export interface MaintenanceWindow {
  /** 0 is Sunday. A window that passes midnight belongs to the day on which it opens. */
  days: ReadonlySet<number>;
  /** Minutes from midnight. */
  from: number;
  /** Minutes from midnight; at most `from` for the next day. */
  to: number;
  /** A name of the IANA time zone database. */
  timeZone: string;
}

/** What a window could be, for messages. */
const FORM = 'as in "Sat Sun 02:00-04:00 UTC" or "Mon-Fri 22:00-05:00 Europe/Berlin"';

const WINDOW = /^(?<days>[A-Za-z -]*?)\s*(?<from>\d{1,2}:\d{2})-(?<to>\d{1,2}:\d{2})(?:\s+(?<zone>\S+))?$/;

/**
 * Reads windows with a `+` between: days and ranges of days, which may be left out, a time, and a time zone, which is
 * UTC where it is left out. There is no comma in it, because AWS takes none in the value of a tag; one that is there is
 * read as a blank.
 *
 * @returns the windows, or why they can't be read
 */
export function parseWindows(text: string): MaintenanceWindow[] | { problem: string } {
  const windows: MaintenanceWindow[] = [];
  for (const part of text.replaceAll(',', ' ').split(/\s\+\s/)) {
    const window = parseWindow(part.trim());
    if ('problem' in window) return window;
    windows.push(window);
  }
  return windows;
}

function parseWindow(text: string): MaintenanceWindow | { problem: string } {
  const { days = '', from = '', to = '', zone = 'UTC' } = WINDOW.exec(text)?.groups ?? {};
  const [opens, closes] = [parseTime(from), parseTime(to)];
  if (opens === undefined || closes === undefined) return { problem: `A window is written ${FORM}.` };
  if (opens === closes) return { problem: 'The window opens and closes at the same time.' };
  const on = parseDays(days);
  if (on === undefined) return { problem: `The days are Mon Tue Wed Thu Fri Sat Sun, ${FORM}.` };
  if (!isTimeZone(zone))
    return { problem: `"${zone}" is no time zone: give UTC or one such as Europe/Berlin.` };
  return { days: on, from: opens, to: closes, timeZone: zone };
}

function parseTime(text: string): number | undefined {
  const [hours = Number.NaN, minutes = Number.NaN] = text.split(':').map(Number);
  const time = hours * 60 + minutes;
  return minutes < 60 && time <= DAY_MINUTES ? time : undefined;
}

function parseDays(text: string): Set<number> | undefined {
  const days = new Set<number>();
  for (const word of text
    .replaceAll(/\s*-\s*/g, '-')
    .split(/\s+/)
    .filter(Boolean)) {
    const [first = -1, last = first, ...more] = word.split('-').map(dayOf);
    if (first < 0 || last < 0 || more.length > 0) return undefined;
    for (let day = first; ; day = (day + 1) % DAYS.length) {
      days.add(day);
      if (day === last) break;
    }
  }
  return days.size > 0 ? days : new Set(DAYS.keys());
}

const dayOf = (name: string) => DAYS.findIndex((day) => day.toLowerCase() === name.toLowerCase());

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Says whether one of the windows is open at a time. */
export function isOpen(windows: readonly MaintenanceWindow[], at: Date): boolean {
  return windows.some(({ days, from, to, timeZone }) => {
    const { day, minutes } = localTime(at, timeZone);
    if (from < to) return days.has(day) && minutes >= from && minutes < to;
    const yesterday = (day + DAYS.length - 1) % DAYS.length;
    return (days.has(day) && minutes >= from) || (days.has(yesterday) && minutes < to);
  });
}

function localTime(at: Date, timeZone: string): { day: number; minutes: number } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    day: dayOf(parts.get('weekday') ?? ''),
    minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}
