import { CreateServiceCommand, DescribeServicesCommand, ECSClient } from '@aws-sdk/client-ecs';
import type { Locator } from '@playwright/test';
import { type Account, advanceClock, clientOptions, publicNetwork } from './aws.ts';
import { expect } from './fixtures.ts';

/** Creates services with one task each and a circuit breaker, and gives them the time to start. */
export async function startServices(
  purser: Account,
  serviceNames: readonly string[],
  taskDefinition: string,
): Promise<void> {
  const ecs = new ECSClient(clientOptions(purser));
  const networkConfiguration = await publicNetwork(purser);
  for (const serviceName of serviceNames) {
    await ecs.send(
      new CreateServiceCommand({
        serviceName,
        taskDefinition,
        desiredCount: 1,
        launchType: 'FARGATE',
        networkConfiguration,
        deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } },
      }),
    );
  }
  for (let tries = 0; tries < 100; tries += 1) {
    await advanceClock(purser, 1000);
    const { services = [] } = await ecs.send(new DescribeServicesCommand({ services: [...serviceNames] }));
    if (services.every(({ runningCount }) => runningCount === 1)) return;
  }
  throw new Error(`The services ${serviceNames.join(', ')} did not start.`);
}

/** Lets the account's time pass until something is on the screen. */
export async function passUntilVisible(account: Account, what: Locator): Promise<void> {
  await expect(async () => {
    await advanceClock(account, 20_000);
    await expect(what).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 90_000 });
}
