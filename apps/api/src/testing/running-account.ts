import {
  type ContainerDefinition,
  CreateServiceCommand,
  RegisterContainerInstanceCommand,
  RegisterTaskDefinitionCommand,
  RunTaskCommand,
} from '@aws-sdk/client-ecs';
import { nameOfArn } from '@purser/task-definition';
import { LaunchAccount } from './launch-account.ts';
import type { Stack } from './stack.ts';

/** An embedded account in which services and tasks run. */
export class RunningAccount extends LaunchAccount {
  readonly #account: Stack['aws'];
  #subnet: Promise<string> | undefined;

  constructor(stack: Pick<Stack, 'aws'>) {
    super(stack);
    this.#account = stack.aws;
  }

  /** Registers a definition for Fargate with one container, and gives `family:revision`. */
  async registered(container: Parameters<LaunchAccount['onFargate']>[0] = {}): Promise<string> {
    const { definition } = await this.onFargate(container);
    const { taskDefinition } = await this.ecs.send(new RegisterTaskDefinitionCommand(definition));
    return `${taskDefinition?.family}:${taskDefinition?.revision}`;
  }

  /** Where tasks run: the public subnet of the default VPC. */
  async network() {
    this.#subnet ??= this.publicSubnet();
    const awsvpcConfiguration = { subnets: [await this.#subnet], assignPublicIp: 'ENABLED' as const };
    return { launchType: 'FARGATE' as const, networkConfiguration: { awsvpcConfiguration } };
  }

  /** Creates a service in the default cluster, and does not wait for it. */
  async createService(serviceName: string, taskDefinition: string, more: object = {}): Promise<void> {
    const network = await this.network();
    await this.ecs.send(
      new CreateServiceCommand({ serviceName, taskDefinition, desiredCount: 1, ...network, ...more }),
    );
  }

  /** Runs tasks in the default cluster, and gives their IDs. */
  async runTasks(taskDefinition: string, count = 1, more: object = {}): Promise<string[]> {
    const network = await this.network();
    const { tasks = [] } = await this.ecs.send(
      new RunTaskCommand({ taskDefinition, count, ...network, ...more }),
    );
    return tasks.map(({ taskArn = '' }) => nameOfArn(taskArn));
  }

  /** Runs tasks on a container instance with room for them: without networks they are many in a moment. */
  async runMany(count: number, container: Partial<ContainerDefinition> = {}): Promise<void> {
    const totalResources = ['CPU', 'MEMORY'].map((name) => ({
      name,
      type: 'INTEGER',
      integerValue: 10_000_000,
    }));
    await this.ecs.send(new RegisterContainerInstanceCommand({ totalResources }));
    const containerDefinitions = [{ name: 'app', image: 'busybox:1', memory: 4, ...container }];
    const executionRoleArn = await this.role();
    await this.ecs.send(
      new RegisterTaskDefinitionCommand({ family: 'many', executionRoleArn, containerDefinitions }),
    );
    for (let begun = 0; begun < count; begun += 10) {
      await this.ecs.send(new RunTaskCommand({ taskDefinition: 'many', count: 10 }));
      // They are to be listed, and need not start.
      this.#account.clock.stop();
    }
  }

  /** Sets the account's clock forward at once, and lets follow what becomes due. */
  async advance(milliseconds: number): Promise<void> {
    this.#account.clock.advance(milliseconds);
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** How often each operation was called since the journal was emptied. */
  calls(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { operation } of this.#account.journal.list())
      counts[operation] = (counts[operation] ?? 0) + 1;
    return counts;
  }

  emptyJournal(): void {
    this.#account.journal.clear();
  }
}
