import { parseSecretReference, type ReferencedThing, type ReferenceHome } from '@purser/task-definition';
import { type AwsFailure, readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { groupBy } from '../group-by.ts';
import { inParallel } from '../in-parallel.ts';
import { RateBudget } from '../rate-budget.ts';
import { listSecretVersions } from '../secrets-manager/secret-versions.ts';
import { describeSecret } from '../secrets-manager/secrets.ts';
import { SharedReads } from '../shared-reads.ts';
import { readHistory } from '../ssm/parameter-history.ts';
import { describeParameters } from '../ssm/parameters.ts';
import { thingOf } from '../where-used/uses.ts';
import { parameterVersionAt } from './parameter-version-at.ts';
import { type ReferenceVersion, unknown, type VersionedReference } from './reference-version.ts';
import {
  currentSecretVersion,
  isMovedBack,
  type SecretSelector,
  secretVersionAt,
} from './secret-version-at.ts';

/** DescribeParameters takes fifty names. */
const NAMES_PER_CALL = 50;
/** Parameter Store takes 40 calls a second from an account; most of them are left to tasks that start. */
const PER_SECOND = 10;

/** Calls for references that are under way at once; connections are few. */
const AT_ONCE = 20;

/** What a reference leads to, and what it takes of it. */
interface Target extends ReferencedThing, SecretSelector {
  /** As Secrets Manager takes it: an ARN where there is one, since only it leads to another account. */
  secretId: string;
}

type Reader = (target: Target) => Promise<ReferenceVersion>;

/**
 * Tells which versions references lead to, now or at an earlier moment; never a value. Parameters are described fifty a
 * call, a secret once whatever is taken of it, and answers serve others for half a minute.
 */
export class ReferenceVersions {
  readonly #clients: AwsClients;
  readonly #reads = new SharedReads();
  readonly #budget: RateBudget;

  constructor(clients: AwsClients, budget = new RateBudget(PER_SECOND, { burst: 20 })) {
    this.#clients = clients;
    this.#budget = budget;
  }

  /** Gives the present version of each reference, by `valueFrom`. Rejects only for a fault of ours. */
  async current(
    references: readonly VersionedReference[],
    home: ReferenceHome,
  ): Promise<Map<string, ReferenceVersion>> {
    const things = references.flatMap((reference) => thingOf(reference, home) ?? []);
    const parameters = this.#describeParameters(things);
    return this.#each(references, home, async (target) => {
      if (target.kind === 'secret') return this.#currentSecret(target);
      const found = await parameters.get(`${target.region} ${target.name}`);
      return found ?? { state: 'missing' };
    });
  }

  /**
   * Gives the version that each reference led to at a moment, by `valueFrom`, as AWS's own histories tell: a call or
   * more for each parameter and secret.
   *
   * @param at ISO 8601
   */
  async at(
    references: readonly VersionedReference[],
    home: ReferenceHome,
    at: string,
  ): Promise<Map<string, ReferenceVersion>> {
    return this.#each(references, home, async (target) => {
      if (target.kind === 'secret') return secretVersionAt(await this.#versionsOf(target), target, at);
      const history = await this.#reads.run(`${target.region} history ${target.name}`, async () => {
        await this.#budget.take();
        return readHistory(this.#clientsOf(target), target.name);
      });
      return parameterVersionAt(history, at);
    });
  }

  /** Makes the next question ask AWS anew, for something has been written. */
  forget(): void {
    this.#reads.forget();
  }

  async #each(
    references: readonly VersionedReference[],
    home: ReferenceHome,
    read: Reader,
  ): Promise<Map<string, ReferenceVersion>> {
    const versions = new Map<string, ReferenceVersion>();
    const distinct = new Map(references.map((reference) => [reference.valueFrom, reference]));
    await inParallel([...distinct], AT_ONCE, async ([valueFrom, reference]) => {
      versions.set(valueFrom, await this.#one(reference, home, read));
    });
    return versions;
  }

  async #one(reference: VersionedReference, home: ReferenceHome, read: Reader): Promise<ReferenceVersion> {
    const thing = thingOf(reference, home);
    if (!thing) return unknown('It is no name or ARN of a parameter or a secret.');
    if (thing.kind === 'parameter' && thing.accountId !== home.accountId)
      return unknown(`The parameter is in the account ${thing.accountId}.`);
    const parsed = parseSecretReference(reference.valueFrom);
    const target: Target =
      parsed.kind === 'secret'
        ? { ...thing, secretId: parsed.arn, versionId: parsed.versionId, versionStage: parsed.versionStage }
        : { ...thing, secretId: thing.name };
    try {
      return await read(target);
    } catch (error) {
      return notRead(readAwsFailure(error));
    }
  }

  #describeParameters(
    things: readonly ReferencedThing[],
  ): Map<string, Promise<ReferenceVersion | undefined>> {
    const byRegion = groupBy(
      things.filter(({ kind }) => kind === 'parameter'),
      ({ region }) => region,
    );
    const answers = new Map<string, Promise<ReferenceVersion | undefined>>();
    for (const [region, some] of byRegion) {
      const names = [...new Set(some.map(({ name }) => name))];
      const found = this.#reads.runMany(`${region} parameter`, names, NAMES_PER_CALL, async (batch) => {
        await this.#budget.take();
        const described = await describeParameters(this.#clientsOf({ region }), batch);
        return new Map(
          described.map(({ name, version, lastModifiedDate = '' }): [string, ReferenceVersion] => [
            name,
            { state: 'known', version: `${version ?? ''}`, changedAt: lastModifiedDate },
          ]),
        );
      });
      for (const [name, answer] of found) {
        // Each reference waits for its own answer; one that nobody waits for must not end the process.
        answer.catch(() => {});
        answers.set(`${region} ${name}`, answer);
      }
    }
    return answers;
  }

  async #currentSecret(target: Target): Promise<ReferenceVersion> {
    const { region, secretId } = target;
    const versions = await this.#versionsOf(target);
    if (!isMovedBack(versions, target)) return currentSecretVersion(versions, target);
    const { lastChangedDate } = await this.#reads.run(`${region} secret ${secretId}`, () =>
      describeSecret(this.#clientsOf(target), secretId),
    );
    return currentSecretVersion(versions, target, lastChangedDate);
  }

  #versionsOf(target: Target) {
    return this.#reads.run(`${target.region} versions ${target.secretId}`, () =>
      listSecretVersions(this.#clientsOf(target), target.secretId),
    );
  }

  #clientsOf({ region }: Pick<ReferencedThing, 'region'>): AwsClients {
    return this.#clients.inRegion(region);
  }
}

function notRead({ code, message, operation }: AwsFailure): ReferenceVersion {
  if (code === 'ParameterNotFound' || code === 'ResourceNotFoundException') return { state: 'missing' };
  return unknown(`${operation ?? 'AWS'}: ${message}`);
}
