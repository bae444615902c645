import { setTimeout as delay } from 'node:timers/promises';
import { RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { CLIENT_TOKEN_TAG, revisionOfArn, type TaskDefinition } from '@purser/task-definition';
import { type AwsFailure, isConcurrentRegistration, readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { OutcomeUnknownError } from '../outcome-unknown.ts';
import { ClientTokens, fingerprintOf, withoutOwnTag, writeTokenTag } from './client-token.ts';
import { findRevisionByClientToken, type RegisteredRevision } from './find-revision.ts';

/** One registration, named by the caller. */
export interface Registration {
  taskDefinition: TaskDefinition;
  /** The same token always means the same registration. */
  clientToken: string;
}

/** How patient a registration is; times in milliseconds. */
export interface RegistrationTiming {
  /** The pauses before each look-up that follows a lost reply: AWS may show a new revision late. */
  lookUps: readonly number[];
  /** The pauses before each further attempt when AWS limits the rate or another registration is under way. */
  retries: readonly number[];
}

export const DEFAULT_TIMING: RegistrationTiming = {
  lookUps: [100, 400, 1500, 4000],
  retries: [250, 500, 1000, 2000, 4000, 8000],
};

/** A registration that is under way. */
interface Job {
  taskDefinition: TaskDefinition;
  family: string;
  clientToken: string;
  fingerprint: string;
}

/**
 * Registers task definitions, each exactly once for its client token.
 *
 * `RegisterTaskDefinition` has no idempotency token, and the SDK's own retry after a lost reply was measured
 * to make up to three revisions of one call. So the token is kept as a tag, nothing is retried before the
 * family's newest revisions were searched for it, and registrations of one family wait for one another,
 * because ECS refuses two at once.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export class TaskDefinitionRegistrar {
  readonly #clients: Pick<AwsClients, 'ecs' | 'ecsWrites'>;
  readonly #timing: RegistrationTiming;
  readonly #queue = new KeyedQueue();
  readonly #tokens = new ClientTokens();

  constructor(clients: Pick<AwsClients, 'ecs' | 'ecsWrites'>, timing: Partial<RegistrationTiming> = {}) {
    this.#clients = clients;
    this.#timing = { ...DEFAULT_TIMING, ...timing };
  }

  /**
   * Gives the revision of this token, registering it if there is none yet.
   *
   * @throws the SDK's own error when AWS refuses, ClientTokenReusedError, {@link OutcomeUnknownError}
   */
  async register({ taskDefinition, clientToken }: Registration): Promise<RegisteredRevision> {
    const family = taskDefinition.family ?? '';
    const fingerprint = fingerprintOf(taskDefinition);
    return this.#queue.run(family, async () => {
      const known = this.#tokens.claim(clientToken, fingerprint);
      if (known) return known;
      const revision = await this.#findOrSend({ taskDefinition, family, clientToken, fingerprint });
      this.#tokens.settle(clientToken, fingerprint, revision);
      return revision;
    });
  }

  async #findOrSend(job: Job): Promise<RegisteredRevision> {
    try {
      return (await this.#find(job)) ?? (await this.#send(job));
    } catch (error) {
      // Only where the outcome is unknown may a revision of this content exist or come to exist.
      if (!(error instanceof OutcomeUnknownError)) this.#tokens.release(job.clientToken);
      throw error;
    }
  }

  #find({ family, clientToken, fingerprint }: Job): Promise<RegisteredRevision | undefined> {
    return findRevisionByClientToken(this.#clients.ecs, family, clientToken, fingerprint);
  }

  async #send(job: Job): Promise<RegisteredRevision> {
    const { taskDefinition, clientToken, fingerprint } = job;
    const tag = { key: CLIENT_TOKEN_TAG, value: writeTokenTag(clientToken, fingerprint) };
    const command = new RegisterTaskDefinitionCommand({
      ...taskDefinition,
      tags: [...withoutOwnTag(taskDefinition.tags), tag],
    });
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { taskDefinition: registered } = await this.#clients.ecsWrites.send(command);
        const taskDefinitionArn = registered?.taskDefinitionArn ?? '';
        return { taskDefinitionArn, ...revisionOfArn(taskDefinitionArn) };
      } catch (error) {
        const failure = readAwsFailure(error);
        const pause = this.#timing.retries[attempt];
        const concurrent = isConcurrentRegistration(failure);
        if (failure.kind === 'refused' && !concurrent) throw error;
        if (failure.kind === 'unavailable') {
          const found = await this.#lookUp(job, failure);
          if (found) return found;
          if (pause === undefined) throw new OutcomeUnknownError(failure, 'the revision was registered');
        } else {
          if (pause === undefined) throw error;
          // Two consoles that back off in step would collide again.
          await delay(pause * (0.5 + Math.random() / 2));
          // The other registration may be of this very token, sent again by way of another console.
          const found = concurrent && (await this.#find(job));
          if (found) return found;
        }
      }
    }
  }

  /** Looks for the revision until the pauses are used up; rejects when no look-up could be made at the end. */
  async #lookUp(job: Job, lost: AwsFailure): Promise<RegisteredRevision | undefined> {
    let answered = false;
    for (const pause of this.#timing.lookUps) {
      await delay(pause);
      try {
        const found = await this.#find(job);
        if (found) return found;
        answered = true;
      } catch (error) {
        readAwsFailure(error);
        answered = false;
      }
    }
    if (!answered) throw new OutcomeUnknownError(lost, 'the revision was registered');
    return undefined;
  }
}
