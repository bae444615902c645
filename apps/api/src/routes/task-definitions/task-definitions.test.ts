import type { DescribedTaskDefinition } from '@purser/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fargateDefinition } from '../../testing/definitions.ts';
import { type Stack, startStack } from '../../testing/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack[Symbol.asyncDispose]());

interface Registered {
  taskDefinitionArn: string;
  family: string;
  revision: number;
}
interface Described {
  taskDefinition: DescribedTaskDefinition;
  tags: { key: string; value: string }[];
}

const register = (taskDefinition: unknown, clientToken: string) =>
  stack.post<Registered>('/api/task-definitions', { taskDefinition, clientToken });

test('a registered definition is read back with what was sent', async () => {
  const definition = { ...fargateDefinition('read-back'), tags: [{ key: 'team', value: 'checkout' }] };
  const { status, body } = await register(definition, 'token-read-back');
  expect(status).toBe(201);
  expect(body).toEqual({
    taskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/read-back:1',
    family: 'read-back',
    revision: 1,
    issues: expect.any(Array),
  });
  const described = await stack.get<Described>('/api/task-definitions/read-back:1');
  expect(described.body.taskDefinition.containerDefinitions?.[0]?.secrets).toEqual([
    { name: 'DB_PASSWORD', valueFrom: '/checkout/prod/db_password' },
  ]);
  expect(described.body.tags).toContainEqual({ key: 'team', value: 'checkout' });
  expect(Date.parse(described.body.taskDefinition.registeredAt ?? '')).not.toBeNaN();
});

test('the same client token gives the same revision', async () => {
  const [first, again] = await Promise.all([
    register(fargateDefinition('same-token'), 'token-same-token'),
    register(fargateDefinition('same-token'), 'token-same-token'),
  ]);
  expect(again.body).toEqual(first.body);
  const third = await register(fargateDefinition('same-token'), 'token-same-token');
  expect(third.body).toEqual(first.body);
  const other = await register(fargateDefinition('same-token'), 'token-another');
  expect(other.body.revision).toBe(2);
});

test('a client token that comes with another definition is refused', async () => {
  await register(fargateDefinition('reused'), 'token-reused');
  const { status, body } = await stack.post('/api/task-definitions', {
    taskDefinition: { ...fargateDefinition('reused'), memory: '1024' },
    clientToken: 'token-reused',
  });
  expect(status).toBe(409);
  expect(body.code).toBe('CLIENT_TOKEN_REUSED');
});

test('a definition that breaks rules is answered with all issues, and nothing is sent', async () => {
  const before = stack.proxy.calls.get('RegisterTaskDefinition') ?? 0;
  const { status, body } = await stack.post('/api/task-definitions', {
    taskDefinition: {
      ...fargateDefinition('not allowed'),
      memory: '600',
      containerDefinitions: [{ name: 'app', image: '' }],
    },
    clientToken: 'token-broken',
  });
  expect(status).toBe(422);
  expect(body.code).toBe('INVALID_TASK_DEFINITION');
  const errors = body.issues.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId);
  expect(errors).toEqual(
    expect.arrayContaining(['family-pattern', 'fargate-cpu-memory-pair', 'image-required']),
  );
  for (const issue of body.issues) expect(issue.message).not.toBe('');
  expect(stack.proxy.calls.get('RegisterTaskDefinition') ?? 0).toBe(before);
});

test('an unknown field is refused with its path', async () => {
  const definition = {
    ...fargateDefinition('unknown-field'),
    containerDefinitions: [{ name: 'app', image: 'nginx:1.29', enviroment: [] }],
  };
  const { status, body } = await stack.post('/api/task-definitions', {
    taskDefinition: definition,
    clientToken: 'token-unknown',
  });
  expect(status).toBe(422);
  expect(body.issues).toContainEqual(
    expect.objectContaining({ path: 'containerDefinitions[0].enviroment', ruleId: 'unknown-key' }),
  );
});

test('validate gives issues and no error for a good definition', async () => {
  const good = await stack.post<{ issues: { severity: string }[] }>('/api/task-definitions/validate', {
    taskDefinition: fargateDefinition('good'),
  });
  expect(good.status).toBe(200);
  expect(good.body.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('validate says which rules only the account can decide', async () => {
  const { body } = await stack.post<{ notChecked: { ruleId: string; needs: string[]; paths: string[] }[] }>(
    '/api/task-definitions/validate',
    { taskDefinition: fargateDefinition('unknown') },
  );
  expect(body.notChecked.find(({ ruleId }) => ruleId === 'image-not-found')).toMatchObject({
    needs: ['images'],
    paths: ['containerDefinitions[0].image'],
  });
});

test('families and revisions are listed page by page', async () => {
  for (const n of [1, 2, 3]) await register(fargateDefinition(`paged-${n}`), `token-paged-${n}`);
  for (const n of [1, 2, 3]) await register(fargateDefinition('paged-1'), `token-paged-1-${n}`);
  const first = await stack.get<{ families: string[]; nextToken?: string }>(
    '/api/task-definition-families?search=paged-&maxResults=2',
  );
  expect(first.body.families).toEqual(['paged-1', 'paged-2']);
  const second = await stack.get<{ families: string[]; nextToken?: string }>(
    `/api/task-definition-families?search=paged-&maxResults=2&nextToken=${encodeURIComponent(first.body.nextToken ?? '')}`,
  );
  expect(second.body).toEqual({ families: ['paged-3'] });
  const revisions = await stack.get<{ revisions: { revision: number }[] }>(
    '/api/task-definition-families/paged-1/revisions',
  );
  expect(revisions.body.revisions.map(({ revision }) => revision)).toEqual([4, 3, 2, 1]);
});

test('a deregistered revision is INACTIVE and its number is not used again', async () => {
  await register(fargateDefinition('retired'), 'token-retired-1');
  const gone = await stack.post<{ status: string }>('/api/task-definitions/retired:1/deregister', {});
  expect(gone.body.status).toBe('INACTIVE');
  const next = await register(fargateDefinition('retired'), 'token-retired-2');
  expect(next.body.revision).toBe(2);
});

test('what AWS refuses carries AWS’s own code, sentence and request id', async () => {
  const { status, body } = await stack.get('/api/task-definitions/no-such-family:7');
  expect(status).toBe(404);
  expect(body.code).toBe('AWS_REFUSED');
  expect(body.aws?.code).toBe('ClientException');
  expect(body.aws?.message).toBe('Unable to describe task definition.');
  expect(body.aws?.requestId).toBeTruthy();
});
