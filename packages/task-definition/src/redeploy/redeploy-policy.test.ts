import { expect, test } from 'vitest';
import { isOpen, parseWindows } from './maintenance-window.ts';
import { mayRedeploy, readRedeployPolicy } from './redeploy-policy.ts';

const policyOf = (tags: Record<string, string>) =>
  readRedeployPolicy(Object.entries(tags).map(([key, value]) => ({ key, value })));

/** Whether a window is open, or what is wrong with it. */
function look(text: string, at: string): boolean | string {
  const windows = parseWindows(text);
  return 'problem' in windows ? windows.problem : isOpen(windows, new Date(at));
}

test.each([
  // 2026-11-28 is a Saturday.
  ['Sat Sun 02:00-04:00 UTC', '2026-11-28T02:00:00Z', true],
  ['Sat,Sun 02:00-04:00', '2026-11-29T03:59:59Z', true],
  ['Sat Sun 02:00-04:00 UTC', '2026-11-28T04:00:00Z', false],
  ['Sat Sun 02:00-04:00 UTC', '2026-11-27T03:00:00Z', false],
  ['Mon-Fri 22:00-05:00', '2026-11-28T04:59:00Z', true],
  ['Mon - Fri 22:00-05:00', '2026-11-28T22:00:00Z', false],
  ['Fri-Mon 00:00-24:00', '2026-11-30T23:59:00Z', true],
  ['Fri-Mon 00:00-24:00', '2026-12-01T00:00:00Z', false],
  ['02:00-03:00 Europe/Berlin', '2026-11-28T01:30:00Z', true],
  ['02:00-03:00 Europe/Berlin', '2026-07-28T00:30:00Z', true],
  ['02:00-03:00 Europe/Berlin', '2026-07-28T01:30:00Z', false],
  ['Sat 02:00-03:00 UTC + Wed 10:00-11:00 UTC', '2026-11-25T10:30:00Z', true],
])('%s is open at %s: %s', (text, at, open) => {
  expect(look(text, at)).toBe(open);
});

test.each([
  ['', 'A window is written'],
  ['at night', 'A window is written'],
  ['02:00-25:00', 'A window is written'],
  ['02:75-03:00', 'A window is written'],
  ['02:00-02:00', 'opens and closes at the same time'],
  ['Someday 02:00-04:00', 'The days are'],
  ['Mon-Wed-Fri 02:00-04:00', 'The days are'],
  ['02:00-04:00 Mars/Base', '"Mars/Base" is no time zone'],
])('the window %j is refused in words', (text, message) => {
  expect(look(text, '2026-11-28T02:00:00Z')).toContain(message);
});

test('without tags nothing is redeployed by itself', () => {
  expect(policyOf({ Name: 'web' })).toMatchObject({ redeploy: 'manual', afterMs: 60_000, problems: [] });
  expect(policyOf({ 'purser:redeploy': 'off' }).redeploy).toBe('off');
});

test('each tag that cannot be read is told', () => {
  const policy = policyOf({
    'purser:redeploy': 'yes',
    'purser:redeploy-after': '5 minutes',
    'purser:redeploy-window': 'nights',
  });
  expect(policy.problems.map(({ tag }) => tag)).toEqual([
    'purser:redeploy',
    'purser:redeploy-after',
    'purser:redeploy-window',
  ]);
  expect(policyOf({ 'purser:redeploy-after': '25h' }).problems).toHaveLength(1);
});

test('a change is waited for, and a window', () => {
  const changedAt = new Date('2026-11-28T01:00:00Z');
  const at = (time: string) => new Date(`2026-11-28T${time}Z`);
  const auto = { 'purser:redeploy': 'auto' };
  expect(mayRedeploy(policyOf(auto), changedAt, at('01:00:59'))).toBe(false);
  expect(mayRedeploy(policyOf(auto), changedAt, at('01:01:00'))).toBe(true);
  const patient = { ...auto, 'purser:redeploy-after': '2h', 'purser:redeploy-window': '02:00-04:00' };
  expect(mayRedeploy(policyOf(patient), changedAt, at('02:30:00'))).toBe(false);
  expect(mayRedeploy(policyOf(patient), changedAt, at('03:00:00'))).toBe(true);
  expect(mayRedeploy(policyOf(patient), changedAt, at('04:00:00'))).toBe(false);
  expect(mayRedeploy(policyOf({ 'purser:redeploy': 'off' }), changedAt, at('09:00:00'))).toBe(false);
  const broken = { ...auto, 'purser:redeploy-window': 'nights' };
  expect(mayRedeploy(policyOf(broken), changedAt, at('09:00:00'))).toBe(false);
});
