import { type ReferenceVersion, ReferenceVersions, type VersionedReference } from '@purser/aws';
import type { VersionRecord } from '@purser/store';
import { codeOf } from './audited.ts';
import type { AppContext } from './context.ts';

/** A version of an earlier moment, and how it is known. */
export type PastVersion = ReferenceVersion & {
  /** Whether Purser wrote it down then, or read it from AWS's histories now. */
  source: 'recorded' | 'derived';
};

/** What was done with a revision. */
export interface LedgerEvent extends Pick<VersionRecord, 'event' | 'taskDefinitionArn'> {
  /** The ARN of the service or task; several where the same was done with them at once. */
  subject?: string | readonly string[];
}

type LedgerContext = Pick<AppContext, 'clients' | 'identity' | 'store' | 'log'>;

/**
 * Knows which version of each parameter and secret was current when a revision was registered, deployed or run; never a
 * value. What was not written down is derived from AWS's own histories.
 */
export class VersionLedger {
  readonly #context: LedgerContext;
  readonly #shared: ReferenceVersions;
  readonly #underWay = new Set<Promise<void>>();

  constructor(context: LedgerContext) {
    this.#context = context;
    this.#shared = new ReferenceVersions(context.clients);
  }

  /**
   * Writes down what is current now, in the background: the thing itself has been done, and a failure to write of it
   * only means that it is derived later.
   *
   * @param references What the revision refers to.
   */
  record(event: LedgerEvent, references: readonly VersionedReference[]): void {
    const writing = this.#record(event, references)
      .catch((error: unknown) =>
        this.#context.log.warn(
          { code: codeOf(error), taskDefinitionArn: event.taskDefinitionArn },
          'versions not recorded',
        ),
      )
      .finally(() => this.#underWay.delete(writing));
    this.#underWay.add(writing);
  }

  /** Gives what was written down of a revision, newest first. */
  async events(taskDefinitionArn: string): Promise<VersionRecord[]> {
    await this.settled();
    return this.#context.store.versionRecords.of(taskDefinitionArn);
  }

  /** Gives the present version of each reference, by `valueFrom`; answers are shared for half a minute. */
  async current(references: readonly VersionedReference[]): Promise<Map<string, ReferenceVersion>> {
    return this.#shared.current(references, await this.#context.identity());
  }

  /**
   * Gives the version of each reference at a moment, by `valueFrom`.
   *
   * @param at ISO 8601
   * @param recorded What was written down then. The rest is derived, and so is what changed after the moment: a record
   *   is written in the background, a little later than what it is about.
   */
  async versionsAt(
    references: readonly VersionedReference[],
    at: string,
    recorded?: Pick<VersionRecord, 'versions'>,
  ): Promise<Map<string, PastVersion>> {
    const found = new Map<string, PastVersion>();
    const underived: VersionedReference[] = [];
    for (const reference of references) {
      const version = recorded?.versions[reference.valueFrom];
      if (version === undefined || !isOf(at, version)) underived.push(reference);
      else found.set(reference.valueFrom, { ...version, source: 'recorded' });
    }
    const derived = await this.#shared.at(underived, await this.#context.identity(), at);
    for (const [valueFrom, version] of derived) found.set(valueFrom, { ...version, source: 'derived' });
    return found;
  }

  /** Makes the next question ask AWS anew, for something has been written. */
  forget(): void {
    this.#shared.forget();
  }

  /** Resolves when all that was to be written down is. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async #record(event: LedgerEvent, references: readonly VersionedReference[]): Promise<void> {
    const at = new Date().toISOString();
    // What others read a moment ago may be older than the event.
    const fresh = new ReferenceVersions(this.#context.clients);
    const versions = await fresh.current(references, await this.#context.identity());
    for (const subject of [event.subject ?? ''].flat()) {
      await this.#context.store.versionRecords.add({
        at,
        event: event.event,
        taskDefinitionArn: event.taskDefinitionArn,
        subject,
        versions: Object.fromEntries(versions),
      });
    }
  }
}

/** Whether a version that was written down a little later tells of the moment itself. */
function isOf(at: string, version: ReferenceVersion): boolean {
  if (version.state === 'known') return version.changedAt <= at;
  return version.state === 'missing';
}
