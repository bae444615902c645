import { expect, test } from 'vitest';
import { countError, EMPTY_TARGET, toTarget } from './target-draft.ts';

test('what is not chosen is left out', () => {
  expect(toTarget(EMPTY_TARGET)).toEqual({});
});

test('a service goes with its cluster only, and what belongs to a network with subnets only', () => {
  const draft = { ...EMPTY_TARGET, service: 'web', securityGroups: ['sg-1'], assignPublicIp: true };
  expect(toTarget(draft)).toEqual({});
  expect(toTarget({ ...draft, cluster: 'prod', subnets: ['subnet-1'], count: '3' })).toEqual({
    cluster: 'prod',
    service: 'web',
    subnets: ['subnet-1'],
    securityGroups: ['sg-1'],
    assignPublicIp: true,
    count: 3,
  });
});

test.each(['0', '-1', '1.5', 'x', '5001'])('%s is no number of tasks', (count) => {
  expect(countError(count)).toBeDefined();
  expect(toTarget({ ...EMPTY_TARGET, count })).toEqual({});
});
