import { expect, test } from 'vitest';
import { recentFamilies, variableFor } from './guide.ts';

test.each([
  ['/team/app/db-password', 'DB_PASSWORD'],
  ['token', 'TOKEN'],
  ['/a/b.c', 'B_C'],
])('names the variable of %s', (parameter, name) => expect(variableFor(parameter)).toBe(name));

test('recent families are those that were registered, each once', () => {
  const event = (subject: string, part = {}) => ({
    id: 1,
    at: '',
    actor: '',
    action: 'ecs:RegisterTaskDefinition',
    subject,
    outcome: 'done',
    requestId: '',
    ...part,
  });
  const events = [
    event('b'),
    event('c', { outcome: 'ClientException' }),
    event('a'),
    event('b'),
    event('/p', { action: 'ssm:PutParameter' }),
    event('d'),
  ];
  expect(recentFamilies(events, 2)).toEqual(['b', 'a']);
});
