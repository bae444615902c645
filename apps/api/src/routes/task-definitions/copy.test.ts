import type { TaskDefinition } from '@purser/task-definition';
import { expect, test } from 'vitest';
import { fargateDefinition } from '../../testing/definitions.ts';
import { startStack } from '../../testing/stack.ts';

interface Copy {
  taskDefinition: TaskDefinition;
  rewrites: { path: string; before: string; after: string }[];
  issues: object[];
}

test('a copy for another Region shows each rewritten reference, and is registered there', async () => {
  await using stack = await startStack();
  const definition = fargateDefinition('shop');
  const [container] = definition.containerDefinitions ?? [];
  const valueFrom = 'arn:aws:ssm:us-east-1:123456789012:parameter/shop/key';
  const taskDefinition = {
    ...definition,
    executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
    containerDefinitions: [{ ...container, secrets: [{ name: 'KEY', valueFrom }] }],
  };
  await stack.post('/api/task-definitions', { taskDefinition, clientToken: 'copy-0001' });
  const { status, body } = await stack.post<Copy>('/api/task-definitions/shop:1/copy-preview', {
    family: 'shop-eu',
    region: 'eu-west-1',
  });
  expect(status).toBe(200);
  expect(body.rewrites).toContainEqual({
    path: 'containerDefinitions[0].secrets[0].valueFrom',
    before: valueFrom,
    after: 'arn:aws:ssm:eu-west-1:123456789012:parameter/shop/key',
  });
  expect(body.taskDefinition.family).toBe('shop-eu');
  const registered = await stack.post<{ taskDefinitionArn: string }>('/api/task-definitions', {
    taskDefinition: body.taskDefinition,
    clientToken: 'copy-0002',
    region: 'eu-west-1',
  });
  expect(registered).toMatchObject({
    status: 201,
    body: { taskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/shop-eu:1' },
  });
  const refused = await stack.post('/api/task-definitions/shop:1/copy-preview', {
    family: 'a b',
    region: 'x',
  });
  expect(refused.body.issues.map(({ path }) => path)).toEqual(['family', 'region']);
});
