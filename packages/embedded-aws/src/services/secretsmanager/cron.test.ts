import { describe, expect, it } from 'vitest';
import { nextOf, parseCron } from './cron.ts';

describe('schedules', () => {
  it.each([
    ['cron(0 8 ? * * *)', '2026-03-02T08:00:00Z'],
    ['cron(0 12 ? * * *)', '2026-03-02T12:00:00Z'],
    ['cron(0 13,20 * * ? *)', '2026-03-01T13:00:00Z'],
    ['cron(0 0 1 * ? *)', '2026-04-01T00:00:00Z'],
    ['cron(0 /4 ? * * *)', '2026-03-01T16:00:00Z'],
    ['cron(0 ,4 ? * * *)', undefined],
    ['cron(0 -4 ? * * *)', undefined],
    ['cron(0 0/8 ? * * *)', '2026-03-01T16:00:00Z'],
    ['cron(0 */6 ? * TUE-THU *)', '2026-03-03T00:00:00Z'],
    ['cron(0 1 ? JAN/3 SUN 2027)', '2027-01-03T01:00:00Z'],
    ['cron(0 1 29 FEB ? *)', '2028-02-29T01:00:00Z'],
    ['cron(0 1 30 FEB ? *)', undefined],
    ['cron(30 1 1 * ? *)', undefined],
    ['cron(0 24 1 * ? *)', undefined],
    ['cron(0 1 1 * * *)', undefined],
    ['cron(0 1 ? * 2#1 *)', undefined],
    ['cron(0 1 5-2 * ? *)', undefined],
    ['cron(0 1 1/0 * ? *)', undefined],
    ['cron(0 1 1 * ?)', undefined],
    ['rate(5 days)', undefined],
  ])('%s is due next at %s', (expression, expected) => {
    const cron = parseCron(expression);
    const next = cron && nextOf(cron, new Date('2026-03-01T12:00:00Z'));
    expect(next).toEqual(expected === undefined ? undefined : new Date(expected));
  });
});
