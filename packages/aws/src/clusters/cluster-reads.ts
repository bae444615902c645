import {
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTasksCommand,
  ListClustersCommand,
  ListServicesCommand,
  ListTasksCommand,
  type Service,
  type Task,
} from '@aws-sdk/client-ecs';
import type { AwsClients } from '../clients.ts';
import { type Page, pageOf } from '../page.ts';
import { RateBudget } from '../rate-budget.ts';
import { SharedReads } from '../shared-reads.ts';
import { toClusterSummary } from './cluster-summary.ts';
import { toServiceDetail, toServiceSummary } from './service-detail.ts';
import { toTaskDetail, toTaskSummary } from './task-detail.ts';

/** DescribeServices takes ten names, DescribeTasks and DescribeClusters a hundred. */
const SERVICES_PER_CALL = 10;
const TASKS_PER_CALL = 100;
const MAX_PAGE = 100;

/** ECS lets about 20 reads a second through, sustained, for all who use the account. */
const PER_SECOND = 10;
const BURST = 50;

/** Milliseconds for which an answer serves others: what runs changes by the second. */
const LIFETIME = 3000;

/** Which tasks of a cluster are listed. */
export interface TaskFilter {
  service?: string | undefined;
  /** RUNNING unless told; STOPPED gives those that are stopping, too. */
  desiredStatus?: 'RUNNING' | 'STOPPED' | undefined;
}

/**
 * What ECS says of clusters, services and tasks, in batches and never one call for a row. All who ask the same within
 * a few seconds share one answer, and all calls share one budget.
 */
export class ClusterReads {
  readonly #ecs: AwsClients['ecs'];
  readonly #budget: RateBudget;
  readonly #reads: SharedReads;

  constructor(
    { ecs }: Pick<AwsClients, 'ecs'>,
    {
      budget = new RateBudget(PER_SECOND, { burst: BURST }),
      lifetime = LIFETIME,
    }: { budget?: RateBudget; lifetime?: number } = {},
  ) {
    this.#ecs = ecs;
    this.#budget = budget;
    this.#reads = new SharedReads(Date.now, lifetime);
  }

  /** Makes the next reads ask anew, for something has been changed. */
  forget(): void {
    this.#reads.forget();
  }

  /** A page of clusters with their counts: two calls. */
  clusters({ nextToken, maxResults = MAX_PAGE }: Page) {
    return this.#reads.run(`clusters ${maxResults} ${nextToken}`, async () => {
      await this.#budget.take();
      const list = await this.#ecs.send(new ListClustersCommand({ nextToken, maxResults }));
      const arns = list.clusterArns ?? [];
      const clusters = arns.length === 0 ? [] : await this.#describeClusters(arns);
      return { clusters: clusters.sort((a, b) => compare(a.clusterName, b.clusterName)), ...pageOf(list) };
    });
  }

  /** One cluster; undefined where there is none. */
  cluster(name: string) {
    return this.#reads.run(`cluster ${name}`, async () => (await this.#describeClusters([name]))[0]);
  }

  /** A page of services: one list, and one call for ten of them. */
  services(cluster: string, { nextToken, maxResults = MAX_PAGE }: Page) {
    return this.#reads.run(`services ${cluster} ${maxResults} ${nextToken}`, async () => {
      await this.#budget.take();
      const list = await this.#ecs.send(new ListServicesCommand({ cluster, nextToken, maxResults }));
      const arns = list.serviceArns ?? [];
      const batches: string[][] = [];
      for (let from = 0; from < arns.length; from += SERVICES_PER_CALL)
        batches.push(arns.slice(from, from + SERVICES_PER_CALL));
      const described = await Promise.all(batches.map((names) => this.#describeServices(cluster, names)));
      const services = described.flat().map(toServiceSummary);
      return { services: services.sort((a, b) => compare(a.serviceName, b.serviceName)), ...pageOf(list) };
    });
  }

  /** Services with their events and tags, by name; those that are not there are left out. */
  async servicesNamed(cluster: string, names: readonly string[]) {
    const answers = this.#reads.runMany(`service ${cluster}`, names, SERVICES_PER_CALL, async (some) => {
      const services = await this.#describeServices(cluster, some, ['TAGS']);
      return new Map(services.map((service) => [service.serviceName ?? '', service]));
    });
    const found = await Promise.all(answers.values());
    return found.flatMap((service) => (service === undefined ? [] : toServiceDetail(service)));
  }

  /** A page of tasks: one list and one description. */
  tasks(cluster: string, { service, desiredStatus, nextToken, maxResults = MAX_PAGE }: TaskFilter & Page) {
    const key = `tasks ${cluster} ${service} ${desiredStatus} ${maxResults} ${nextToken}`;
    return this.#reads.run(key, async () => {
      await this.#budget.take();
      const list = await this.#ecs.send(
        new ListTasksCommand({ cluster, serviceName: service, desiredStatus, nextToken, maxResults }),
      );
      const arns = list.taskArns ?? [];
      const tasks = arns.length === 0 ? [] : await this.#describeTasks(cluster, arns);
      return { tasks: tasks.map(toTaskSummary), ...pageOf(list) };
    });
  }

  /** Tasks by ID, with all that ECS says of them; those that it no longer shows are left out. */
  async tasksNamed(cluster: string, ids: readonly string[]) {
    return (await this.#rawTasks(cluster, ids)).map(toTaskDetail);
  }

  /** The overrides of a task, which may hold values of variables; undefined where there is no task. */
  async overridesOf(cluster: string, id: string) {
    const [task] = await this.#rawTasks(cluster, [id]);
    return task && (task.overrides ?? {});
  }

  async #rawTasks(cluster: string, ids: readonly string[]): Promise<Task[]> {
    const answers = this.#reads.runMany(`task ${cluster}`, ids, TASKS_PER_CALL, async (some) => {
      const tasks = await this.#describeTasks(cluster, some, ['TAGS']);
      return new Map(tasks.map((task) => [task.taskArn?.split('/').at(-1) ?? '', task]));
    });
    return (await Promise.all(answers.values())).flatMap((task) => task ?? []);
  }

  async #describeClusters(clusters: string[]) {
    await this.#budget.take();
    const reply = await this.#ecs.send(new DescribeClustersCommand({ clusters }));
    return (reply.clusters ?? []).map(toClusterSummary);
  }

  async #describeServices(
    cluster: string,
    services: readonly string[],
    include: 'TAGS'[] = [],
  ): Promise<Service[]> {
    await this.#budget.take();
    const input = { cluster, services: [...services], include };
    return (await this.#ecs.send(new DescribeServicesCommand(input))).services ?? [];
  }

  async #describeTasks(cluster: string, tasks: readonly string[], include: 'TAGS'[] = []): Promise<Task[]> {
    await this.#budget.take();
    const input = { cluster, tasks: [...tasks], include };
    return (await this.#ecs.send(new DescribeTasksCommand(input))).tasks ?? [];
  }
}

const compare = (a: string, b: string) => a.localeCompare(b);
