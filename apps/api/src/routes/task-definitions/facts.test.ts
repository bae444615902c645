import type { RevisionFacts } from '@purser/contract';
import { expect, test } from 'vitest';
import { LaunchAccount } from '../../testing/launch-account.ts';
import { startStack } from '../../testing/stack.ts';

interface Facts {
  revisions: RevisionFacts[];
  toRead: number;
}

const put = async (url: string, body: unknown) =>
  fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-purser': '1' },
    body: JSON.stringify(body),
  });

test('a revision is told with who, when, its note, what it holds in plain text and where it runs', async () => {
  await using stack = await startStack();
  const account = new LaunchAccount(stack);
  const { definition } = await account.onFargate({
    environment: [{ name: 'DB_PASSWORD', value: 'canary-of-a-plain-value' }],
  });
  const register = (clientToken: string) =>
    stack.post<{ taskDefinitionArn: string }>('/api/task-definitions', {
      taskDefinition: definition,
      clientToken,
    });
  const first = await register('facts-0001');
  await register('facts-0002');
  const serviceName = await account.service(first.body.taskDefinitionArn, 2);
  const path = `/api/task-definition-families/${definition.family}/facts?revisions=2,1`;
  const { status, body } = await stack.get<Facts>(path);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    toRead: 0,
    revisions: [
      { revision: 2, services: [], tasks: 0 },
      {
        revision: 1,
        registeredBy: expect.stringMatching(/^arn:aws:iam::\d{12}:user\/purser$/),
        registeredAt: expect.stringMatching(/^2\d{3}-/),
        plaintext: ['containerDefinitions[0].environment[0].value'],
        services: [{ serviceName }],
        tasks: 2,
      },
    ],
  });
  expect(JSON.stringify(body)).not.toContain('canary');

  const noted = await put(`${stack.url}/api/task-definitions/${definition.family}:1/note`, {
    note: 'Before the move',
  });
  expect(noted.status).toBe(200);
  stack.aws.journal.clear();
  const after = await stack.get<Facts>(path);
  expect(after.body.revisions[1]?.note).toBe('Before the move');
  expect(stack.aws.journal.list('DescribeTaskDefinition')).toEqual([]);
  const described = await stack.get<{ tags: object[] }>(`/api/task-definitions/${definition.family}:1`);
  expect(described.body.tags).toContainEqual({ key: 'purser:note', value: 'Before the move' });
  await put(`${stack.url}/api/task-definitions/${definition.family}:1/note`, { note: '' });
  expect((await stack.get<Facts>(path)).body.revisions[1]).not.toHaveProperty('note');
});

test('a note that no tag can hold is refused with what is allowed', async () => {
  await using stack = await startStack();
  const reply = await put(`${stack.url}/api/task-definitions/web:1/note`, { note: 'see #12, please' });
  expect(reply.status).toBe(400);
  expect(JSON.stringify(await reply.json())).toContain('letters, digits, spaces and _ . : / = + - @ only');
});
