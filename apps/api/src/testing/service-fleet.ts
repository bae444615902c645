import { CreateServiceCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import type { Rollout } from '@purser/contract';
import { vi } from 'vitest';
import type { LaunchAccount } from './launch-account.ts';
import { passTime } from './passing-time.ts';
import type { Stack } from './stack.ts';

/** How a service of a test differs from one with a circuit breaker that rolls nothing back. */
interface ServiceOptions {
  circuitBreaker?: boolean;
  rollback?: boolean;
  controller?: 'CODE_DEPLOY' | 'EXTERNAL';
  tags?: Record<string, string>;
}

/** Registers a definition for Fargate, and gives its `family:revision`. */
export async function register(
  account: LaunchAccount,
  family: string,
  ...values: readonly string[]
): Promise<string> {
  const secrets = values.map((valueFrom, index) => ({
    name: index === 0 ? 'SETTING' : `SETTING_${index}`,
    valueFrom,
  }));
  const { definition } = await account.onFargate(secrets.length === 0 ? {} : { secrets });
  const { taskDefinition } = await account.ecs.send(
    new RegisterTaskDefinitionCommand({ ...definition, family }),
  );
  return `${family}:${taskDefinition?.revision}`;
}

/** Creates a service with one task in the default cluster, as a person would past Purser. */
export async function createService(
  account: LaunchAccount,
  serviceName: string,
  taskDefinition: string,
  { circuitBreaker = true, rollback = false, controller, tags = {} }: ServiceOptions = {},
): Promise<void> {
  await account.ecs.send(
    new CreateServiceCommand({
      serviceName,
      taskDefinition,
      desiredCount: 1,
      launchType: 'FARGATE',
      networkConfiguration: {
        awsvpcConfiguration: { subnets: [await account.publicSubnet()], assignPublicIp: 'ENABLED' },
      },
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: circuitBreaker, rollback } },
      ...(controller && { deploymentController: { type: controller } }),
      tags: Object.entries(tags).map(([key, value]) => ({ key, value })),
    }),
  );
}

/** Lets the tasks of services start. */
export const settle = ({ aws }: Pick<Stack, 'aws'>) => passTime(aws, 5000);

/** Asks for a rollout of services of the default cluster. */
export const startRollout = (stack: Stack, services: readonly string[], more: object = {}) =>
  stack.post<{ id: number }>('/api/rollouts', {
    services: services.map((service) => ({ cluster: 'default', service })),
    reason: 'a test',
    clientToken: crypto.randomUUID(),
    ...more,
  });

/** Waits until a rollout stands still, and gives it. */
export function standstill(stack: Stack, id: number, timeout = 60_000): Promise<Rollout> {
  return vi.waitFor(
    async () => {
      const { body } = await stack.get<Rollout>(`/api/rollouts/${id}`);
      if (body.state === 'queued' || body.state === 'running') throw new Error(`It is ${body.state}.`);
      return body;
    },
    { timeout, interval: 20 },
  );
}

/** How often each operation was done in the account. */
export const done = ({ aws }: Pick<Stack, 'aws'>, operation: string) =>
  aws.journal.list(operation).filter(({ status }) => status === 200).length;
