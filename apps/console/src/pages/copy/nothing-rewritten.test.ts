import { copyDefinition, type TaskDefinition } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { nothingRewritten } from './nothing-rewritten.ts';

const HOME = { region: 'eu-west-1', accountId: '111122223333' };
const SOURCE = { family: 'web', revision: 3 };
const IN_PARIS = 'eu-west-3';

test.each([
  [{ family: 'web-copy' }, 'Nothing but the family', "the task's own Region and account, and stay"],
  [{ region: IN_PARIS }, 'Nothing but the Region', 'is looked for in eu-west-3: parameters, log groups'],
  [{ family: 'web-copy', region: IN_PARIS }, 'Nothing but the family and the Region', 'in eu-west-3:'],
  [{ accountId: '444455556666' }, 'Nothing but the account', 'in eu-west-1 of 444455556666:'],
  [
    { family: 'web-copy', region: IN_PARIS, accountId: '444455556666' },
    'Nothing but the family, the Region and the account',
    'in eu-west-3 of 444455556666:',
  ],
  [{}, 'Nothing', 'the next revision of web, and the same as web:3'],
])('of a copy that differs in %o alone it says what differs', (other, title, part) => {
  const words = nothingRewritten(SOURCE, { family: 'web', ...HOME, ...other }, HOME);
  expect(words.title).toBe(title);
  expect(words.text).toContain(part);
});

test('a copy to another Region without an ARN is such a one, until its log option names the Region', () => {
  const definition = (options: Record<string, string>): TaskDefinition => ({
    family: 'web',
    containerDefinitions: [
      {
        name: 'app',
        image: 'nginx:1.29',
        secrets: [{ name: 'KEY', valueFrom: '/shop/key' }],
        logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': '/ecs/web', ...options } },
      },
    ],
  });
  const rewritten = (options: Record<string, string>) =>
    copyDefinition(
      definition(options),
      { ...HOME, partition: 'aws' },
      { family: 'web', region: IN_PARIS, accountId: HOME.accountId },
    ).rewrites;
  expect(rewritten({})).toEqual([]);
  expect(rewritten({ 'awslogs-region': HOME.region })).toEqual([
    {
      path: 'containerDefinitions[0].logConfiguration.options["awslogs-region"]',
      before: HOME.region,
      after: IN_PARIS,
    },
  ]);
});
