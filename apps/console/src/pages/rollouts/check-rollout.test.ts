import { expect, test } from 'vitest';
import { checkRollout, type RolloutDraft, readServices, toNewRollout } from './check-rollout.ts';

const draft: RolloutDraft = {
  services: ['default/web', 'prod/api'],
  reason: ' the password changed ',
  atOnce: '2',
  pauseSeconds: '30',
  timeoutMinutes: '20',
  continueOnFailure: false,
};

test('a draft becomes what the API takes', () => {
  expect(checkRollout(draft)).toEqual({});
  expect(toNewRollout(draft, undefined)).toEqual({
    services: [
      { cluster: 'default', service: 'web' },
      { cluster: 'prod', service: 'api' },
    ],
    reason: 'the password changed',
    atOnce: 2,
    pauseSeconds: 30,
    timeoutMinutes: 20,
    continueOnFailure: false,
  });
  expect(toNewRollout(draft, 'web:3').taskDefinition).toBe('web:3');
});

test.each([
  [{ services: [] }, 'services'],
  [{ services: Array.from({ length: 501 }, (_, index) => `default/${index}`) }, 'services'],
  [{ reason: '  ' }, 'reason'],
  [{ reason: 'x'.repeat(501) }, 'reason'],
  [{ atOnce: '0' }, 'atOnce'],
  [{ atOnce: '1.5' }, 'atOnce'],
  [{ pauseSeconds: '' }, 'pauseSeconds'],
  [{ timeoutMinutes: '721' }, 'timeoutMinutes'],
])('%j is told at its field', (part, field) => {
  expect(Object.keys(checkRollout({ ...draft, ...part }))).toEqual([field]);
});

test('an address names services, each once, and nothing else', () => {
  expect(readServices('default/web,prod/api,default/web')).toEqual(['default/web', 'prod/api']);
  expect(readServices('web,,a/b/c, /x,a /b')).toEqual([]);
});
