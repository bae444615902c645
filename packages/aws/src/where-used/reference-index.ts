import { ListTaskDefinitionsCommand } from '@aws-sdk/client-ecs';
import { revisionOfArn } from '@purser/task-definition';
import { type AwsFailure, readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { describeTaskDefinition } from '../ecs/task-definitions.ts';
import { type Pace, paced } from '../paced.ts';
import { RateBudget } from '../rate-budget.ts';
import { waitAtMost } from '../wait-at-most.ts';
import { type IndexedRevision, readRevision } from './indexed-revision.ts';
import { listRunningServices, type RunningService } from './running-services.ts';

/** Where the index keeps what it has read: a revision never changes, so each is read from ECS once. */
export interface RevisionMemory {
  keep(revisions: readonly IndexedRevision[]): Promise<void>;
  all(): Promise<IndexedRevision[]>;
  drop(taskDefinitionArns: readonly string[]): Promise<void>;
  setNote(taskDefinitionArn: string, note: string | undefined): Promise<void>;
}

/** What ended a reading. */
type IndexFailure = Pick<AwsFailure, 'code' | 'message' | 'operation'>;

/** How much of the account the index knows. */
export interface IndexState {
  /** Revisions that are known. */
  read: number;
  /** Revisions that are still to be read. */
  toRead: number;
  /** When the lists of revisions and services were last read; ISO 8601. */
  asOf?: string;
  isReading: boolean;
  /** Why the last reading ended early. */
  failure?: IndexFailure;
}

/** The bucket of DescribeTaskDefinition is shared by all who use the account: about 20 a second, sustained. */
const PER_SECOND = 10;
const BURST = 30;
const KEEP_AT_ONCE = 20;
/** Lists older than this are read again when somebody asks, in milliseconds. */
const FRESH = 60_000;

/**
 * What the account's ACTIVE revisions, and those that services run, refer to. It is read in the background, the newest
 * revision of each family first, and can be asked at any time: its state tells how much is still to be read.
 */
export class ReferenceIndex {
  readonly #clients: Pick<AwsClients, 'ecs'>;
  readonly #memory: RevisionMemory;
  readonly #pace: Pace;
  #known = new Map<string, IndexedRevision>();
  /** Undefined until the list was read. */
  #active: ReadonlySet<string> | undefined;
  /** ACTIVE, or run by a service. */
  #current = new Set<string>();
  /** Others that somebody asked for. */
  #asked = new Set<string>();
  #readingAsked: Promise<void> = Promise.resolve();
  #services: RunningService[] = [];
  #readAt: number | undefined;
  #writtenAt = 0;
  #abandon = new AbortController();
  #reading: Promise<void> | undefined;
  #listed: Promise<void> | undefined;
  #failure: IndexFailure | undefined;

  constructor(
    clients: Pick<AwsClients, 'ecs'>,
    memory: RevisionMemory,
    pace: Pace = { atOnce: 4, budget: new RateBudget(PER_SECOND, { burst: BURST }) },
  ) {
    this.#clients = clients;
    this.#memory = memory;
    this.#pace = pace;
  }

  get state(): IndexState {
    return {
      read: this.revisions.length,
      toRead: [...this.#current].filter((arn) => !this.#known.has(arn)).length,
      ...(this.#readAt !== undefined && { asOf: new Date(this.#readAt).toISOString() }),
      isReading: this.#reading !== undefined,
      ...(this.#failure && { failure: this.#failure }),
    };
  }

  /** The revisions that are known and current: ACTIVE, or run by a service. */
  get revisions(): readonly IndexedRevision[] {
    return [...this.#known.values()].filter(({ taskDefinitionArn }) => this.#current.has(taskDefinitionArn));
  }

  /** A revision that was read, current or not. */
  find(taskDefinitionArn: string): IndexedRevision | undefined {
    return this.#known.get(taskDefinitionArn);
  }

  /** Whether a revision was ACTIVE when the list was last read; undefined before. */
  isActive(taskDefinitionArn: string): boolean | undefined {
    return this.#active?.has(taskDefinitionArn);
  }

  /**
   * Reads also these revisions, which need not be current, at the index's pace; those that are known are not read again.
   *
   * @throws the SDK's own error of the first that could not be read
   */
  async readAlso(taskDefinitionArns: readonly string[]): Promise<void> {
    for (const arn of taskDefinitionArns) this.#asked.add(arn);
    const { signal } = this.#abandon;
    const reading = this.#readingAsked.then(async () => {
      await this.#remembered();
      const missing = taskDefinitionArns.filter((arn) => !this.#known.has(arn));
      await this.#describe(missing, signal);
    });
    this.#readingAsked = reading.catch(() => {});
    await reading;
  }

  /** Knows of a note that has just been written. */
  async setNote(taskDefinitionArn: string, note: string | undefined): Promise<void> {
    const known = this.#known.get(taskDefinitionArn);
    if (!known) return;
    const { note: _, ...rest } = known;
    this.#known.set(taskDefinitionArn, { ...rest, ...(note && { note }) });
    await this.#memory.setNote(taskDefinitionArn, note);
  }

  /** Every service with the revisions that it runs. */
  get services(): readonly RunningService[] {
    return this.#services;
  }

  /**
   * Sees that the index is up to date or becomes so in the background.
   *
   * @param wait How long to wait for it, in milliseconds; the answer of a small account is whole by then.
   */
  async refresh(wait: number): Promise<void> {
    const isFresh =
      this.#readAt !== undefined && this.#readAt > this.#writtenAt && Date.now() - this.#readAt < FRESH;
    if (!isFresh) this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    if (this.#reading) await waitAtMost(wait, this.#reading);
  }

  /** Makes the next question read the lists anew, since a write has just changed them. */
  forget(): void {
    // A reading that is under way began before the write.
    this.#writtenAt = Date.now();
  }

  /** Forgets what it knows, also what it kept: the account is another one. */
  async reset(): Promise<void> {
    this.#abandon.abort();
    this.#abandon = new AbortController();
    await Promise.all([this.#reading, this.#readingAsked]);
    this.#asked.clear();
    await this.#dropAllBut(new Set());
    this.#active = undefined;
    this.#current = new Set();
    this.#services = [];
    this.#readAt = undefined;
    this.#failure = undefined;
  }

  async #read(): Promise<void> {
    const startedAt = Date.now();
    const { signal } = this.#abandon;
    try {
      await this.#remembered();
      const [active, services] = await Promise.all([this.#listActive(), listRunningServices(this.#clients)]);
      this.#services = services;
      this.#active = new Set(active);
      const wanted = new Set([...active, ...services.flatMap((service) => service.taskDefinitionArns)]);
      this.#current = wanted;
      await this.#dropAllBut(new Set([...wanted, ...this.#asked]));
      const missing = newestFirst([...wanted].filter((arn) => !this.#known.has(arn)));
      await this.#describe(missing, signal);
      this.#readAt = startedAt;
      this.#failure = undefined;
    } catch (error) {
      this.#listed = undefined;
      this.#failure = failureOf(error);
    }
  }

  #remembered(): Promise<void> {
    this.#listed ??= this.#remember();
    return this.#listed;
  }

  async #remember(): Promise<void> {
    for (const revision of await this.#memory.all()) this.#known.set(revision.taskDefinitionArn, revision);
  }

  async #listActive(): Promise<string[]> {
    const arns: string[] = [];
    let nextToken: string | undefined;
    do {
      const reply = await this.#clients.ecs.send(
        new ListTaskDefinitionsCommand({ status: 'ACTIVE', sort: 'DESC', maxResults: 100, nextToken }),
      );
      arns.push(...(reply.taskDefinitionArns ?? []));
      nextToken = reply.nextToken;
    } while (nextToken);
    return arns;
  }

  async #dropAllBut(wanted: ReadonlySet<string>): Promise<void> {
    const gone = [...this.#known.keys()].filter((arn) => !wanted.has(arn));
    for (const arn of gone) this.#known.delete(arn);
    await this.#memory.drop(gone);
  }

  async #describe(arns: readonly string[], signal: AbortSignal): Promise<void> {
    let unkept: IndexedRevision[] = [];
    const keep = async () => {
      const batch = unkept;
      unkept = [];
      await this.#memory.keep(batch);
    };
    try {
      await paced(arns, this.#pace, async (arn) => {
        signal.throwIfAborted();
        if (this.#known.has(arn)) return;
        const revision = readRevision(arn, await describeTaskDefinition(this.#clients, arn));
        this.#known.set(arn, revision);
        unkept.push(revision);
        if (unkept.length >= KEEP_AT_ONCE) await keep();
      });
    } finally {
      await keep();
    }
  }
}

/** Nobody may be waiting for the reading by now, so that it never rejects; a fault of ours tells no more than its name. */
function failureOf(error: unknown): IndexFailure {
  try {
    return readAwsFailure(error);
  } catch {
    return { code: error instanceof Error ? error.name : 'Error', message: 'The reading failed.' };
  }
}

/** The newest revision of each family, then the second newest of each, and so on. */
function newestFirst(arns: readonly string[]): string[] {
  const byFamily = new Map<string, { arn: string; revision: number }[]>();
  for (const arn of arns) {
    const { family, revision } = revisionOfArn(arn);
    const list = byFamily.get(family) ?? [];
    byFamily.set(family, list);
    list.push({ arn, revision });
  }
  const ranked = [...byFamily.values()].flatMap((list) =>
    list.sort((a, b) => b.revision - a.revision).map(({ arn }, rank) => ({ arn, rank })),
  );
  return ranked.sort((a, b) => a.rank - b.rank).map(({ arn }) => arn);
}
