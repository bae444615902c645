import { expect, test } from 'vitest';
import { type Stack, startStack } from '../../testing/stack.ts';

interface Deleted {
  deleted: string[];
  missing: string[];
  left: string[];
}

const NAMES = Array.from({ length: 12 }, (_, n) => `/remove/${String(n).padStart(2, '0')}`);

async function fill(stack: Stack, names: string[]) {
  for (const name of names) await stack.post('/api/parameters', { name, type: 'String', value: 'x' });
}

test('several go ten in a call, and each has its row in the trail', async () => {
  await using stack = await startStack();
  await fill(stack, NAMES);
  const names = [...NAMES, '/remove/none'];
  const { body } = await stack.post<Deleted>('/api/parameters/delete', { names });
  expect(body.deleted.toSorted()).toEqual(NAMES);
  expect(body.missing).toEqual(['/remove/none']);
  expect(stack.proxy.calls.get('DeleteParameters')).toBe(2);
  const outcomes = async (subject: string) =>
    (await stack.store.audit.list({ subject, limit: 1 })).map(({ action, outcome }) => [action, outcome]);
  expect(await outcomes('/remove/00')).toEqual([['ssm:DeleteParameters', 'done']]);
  expect(await outcomes('/remove/none')).toEqual([['ssm:DeleteParameters', 'ParameterNotFound']]);
});

test('one goes by its own right, and one that is not there is a 404', async () => {
  await using stack = await startStack();
  await fill(stack, ['/remove/a']);
  const first = await stack.post<Deleted>('/api/parameters/delete', { names: ['/remove/a'] });
  expect(first.body).toEqual({ deleted: ['/remove/a'], missing: [], left: [] });
  expect(stack.proxy.calls.get('DeleteParameter')).toBe(1);
  const again = await stack.post('/api/parameters/delete', { names: ['/remove/a'] });
  expect(again.status).toBe(404);
});

test.each([
  ['lost-reply', 200],
  ['lost-request', 502],
] as const)('a deletion with a %s is settled by looking, and sent once', async (fault, status) => {
  await using stack = await startStack((operation) => (operation === 'DeleteParameters' ? fault : 'none'));
  await fill(stack, ['/remove/a', '/remove/b']);
  const reply = await stack.post('/api/parameters/delete', { names: ['/remove/a', '/remove/b'] });
  expect(reply.status).toBe(status);
  expect(stack.proxy.calls.get('DeleteParameters')).toBe(1);
});
