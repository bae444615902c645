import type { Page } from '../page.ts';
import type { ClusterReads, TaskFilter } from './cluster-reads.ts';
import type { ClusterSummary } from './cluster-summary.ts';
import { Kept } from './kept.ts';
import type { ServiceDetail, ServiceSummary } from './service-detail.ts';
import type { TaskDetail, TaskSummary } from './task-detail.ts';

/** What somebody looks at in a cluster. */
export interface Interest {
  /** All services. */
  services?: boolean;
  /** All tasks, also those that stopped lately. */
  tasks?: boolean;
  /** One service, with its events and tasks. */
  service?: string;
  /** The ID of one task. */
  task?: string;
}

/** What is new in a cluster: whole for who knows nothing yet, then only what changed. */
export interface ClusterNews {
  /** When ECS was asked; ISO 8601. */
  asOf: string;
  cluster?: ClusterSummary;
  services?: ServiceSummary[];
  /** ARNs. */
  goneServices?: string[];
  service?: ServiceDetail;
  tasks?: TaskSummary[];
  /** ARNs. */
  goneTasks?: string[];
  task?: TaskDetail;
}

const SERVICES = 'services';
const TASKS = 'tasks';

/** What is known of a cluster, and since which reading: tells each of many who look what is new to them. */
export class ClusterState {
  readonly #reads: ClusterReads;
  readonly #name: string;
  readonly #cluster = new Kept<ClusterSummary>();
  readonly #services = new Kept<ServiceSummary>();
  readonly #details = new Kept<ServiceDetail>();
  readonly #tasks = new Kept<TaskSummary>();
  readonly #taskDetails = new Kept<TaskDetail>();
  /** Lists that were read; of the others it is not known whether they are empty. */
  readonly #listed = new Set<string>();
  #round = 0;
  #asOf = new Date(0);

  constructor(reads: ClusterReads, cluster: string) {
    this.#reads = reads;
    this.#name = cluster;
  }

  /** The number of the last reading. */
  get round(): number {
    return this.#round;
  }

  /**
   * Reads what any of those who look want to know. A part that ECS refuses leaves what was known of it as it is.
   *
   * @returns why parts could not be read
   */
  async read(interests: readonly Interest[]): Promise<unknown[]> {
    this.#round += 1;
    this.#asOf = new Date();
    const services = distinct(interests.map(({ service }) => service));
    const tasks = distinct(interests.map(({ task }) => task));
    const parts = [this.#readCluster()];
    if (interests.some((interest) => interest.services)) parts.push(this.#readServices());
    if (services.length > 0) parts.push(this.#readDetails(services));
    if (interests.some((interest) => interest.tasks)) parts.push(this.#readTasks());
    else parts.push(...services.map((service) => this.#readTasks(service)));
    if (tasks.length > 0) parts.push(this.#readTaskDetails(tasks));
    const settled = await Promise.allSettled(parts);
    return settled.flatMap((part) => (part.status === 'rejected' ? [part.reason] : []));
  }

  /** Gives what is new to somebody who has all up to a reading; 0 is nothing at all. */
  newsSince(round: number, { services, tasks, service, task }: Interest): ClusterNews {
    const news: ClusterNews = { asOf: this.#asOf.toISOString() };
    const isWanted = ({ group }: TaskSummary) => tasks === true || group === `service:${service}`;
    const add = <Key extends keyof ClusterNews>(key: Key, value: ClusterNews[Key] | undefined) => {
      // To who knows nothing, an empty list is news.
      const isNothing = Array.isArray(value) && value.length === 0 && (round > 0 || key.startsWith('gone'));
      if (value !== undefined && !isNothing) news[key] = value;
    };
    add('cluster', this.#cluster.since(round)[0]);
    if (services && this.#listed.has(SERVICES)) {
      add('services', this.#services.since(round));
      add('goneServices', this.#services.goneSince(round));
    }
    const areTasksKnown =
      this.#listed.has(TASKS) || (!tasks && service !== undefined && this.#listed.has(`${TASKS} ${service}`));
    if ((tasks || service !== undefined) && areTasksKnown) {
      add('tasks', this.#tasks.since(round, isWanted));
      add('goneTasks', this.#tasks.goneSince(round, isWanted));
    }
    if (service !== undefined)
      add('service', this.#details.since(round, ({ serviceName }) => serviceName === service)[0]);
    if (task !== undefined)
      add('task', this.#taskDetails.since(round, ({ taskArn }) => taskArn.endsWith(`/${task}`))[0]);
    return news;
  }

  async #readCluster(): Promise<void> {
    const cluster = await this.#reads.cluster(this.#name);
    if (cluster) this.#cluster.put([cluster], this.#round, ({ clusterArn }) => clusterArn);
  }

  async #readServices(): Promise<void> {
    const round = this.#round;
    const services = await allPages(async (page) => {
      const { services: items, ...next } = await this.#reads.services(this.#name, page);
      return { items, ...next };
    });
    this.#services.replace(services, round, ({ serviceArn }) => serviceArn);
    this.#listed.add(SERVICES);
  }

  async #readDetails(names: readonly string[]): Promise<void> {
    const round = this.#round;
    const details = await this.#reads.servicesNamed(this.#name, names);
    this.#details.put(details, round, ({ serviceArn }) => serviceArn);
  }

  async #readTasks(service?: string): Promise<void> {
    const round = this.#round;
    const list = (filter: TaskFilter) =>
      allPages(async (page) => {
        const { tasks: items, ...next } = await this.#reads.tasks(this.#name, { ...filter, ...page });
        return { items, ...next };
      });
    const running = await list({ service, desiredStatus: 'RUNNING' });
    // After it: a task that ends in between is in both lists, and otherwise could be in none.
    const stopped = await list({ service, desiredStatus: 'STOPPED' });
    const isOfThese = ({ group }: TaskSummary) => service === undefined || group === `service:${service}`;
    this.#tasks.replace([...running, ...stopped], round, ({ taskArn }) => taskArn, isOfThese);
    this.#listed.add(service === undefined ? TASKS : `${TASKS} ${service}`);
  }

  async #readTaskDetails(ids: readonly string[]): Promise<void> {
    const round = this.#round;
    const tasks = await this.#reads.tasksNamed(this.#name, ids);
    this.#taskDetails.put(tasks, round, ({ taskArn }) => taskArn);
  }
}

const distinct = (names: readonly (string | undefined)[]) => [
  ...new Set(names.flatMap((name) => name ?? [])),
];

async function allPages<Item>(
  read: (page: Page) => Promise<{ items: Item[]; nextToken?: string }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let nextToken: string | undefined;
  do {
    const page = await read({ nextToken });
    items.push(...page.items);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return items;
}
