import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { CLIENT_TOKEN_TAG, type TaskDefinition } from '@purser/task-definition';
import { type AwsFailure, isConcurrentRegistration, readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { findRevisionByClientToken, type RegisteredRevision } from './find-revision.ts';
import { revisionOf } from './revision-name.ts';

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

const DEFAULT_TIMING: RegistrationTiming = {
  lookUps: [100, 400, 1500, 4000],
  retries: [250, 500, 1000, 2000, 4000, 8000],
};

/** Thrown when a token that was used for one definition comes with another. */
export class ClientTokenReusedError extends Error {
  constructor() {
    super('This clientToken was already used for another task definition. Send a new clientToken.');
  }
}

/** Thrown when AWS's answer was lost and no look-up could tell whether the revision exists. */
export class OutcomeUnknownError extends Error {
  readonly failure: AwsFailure;

  constructor(failure: AwsFailure) {
    super('AWS did not answer, and it is not known whether the revision was registered.');
    this.failure = failure;
  }
}

const REMEMBERED_TOKENS = 10_000;

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
  readonly #contentOfToken = new Map<string, string>();

  constructor(clients: Pick<AwsClients, 'ecs' | 'ecsWrites'>, timing: Partial<RegistrationTiming> = {}) {
    this.#clients = clients;
    this.#timing = { ...DEFAULT_TIMING, ...timing };
  }

  /**
   * Gives the revision of this token, registering it if there is none yet.
   *
   * @throws the SDK's own error when AWS refuses, {@link ClientTokenReusedError}, {@link OutcomeUnknownError}
   */
  async register({ taskDefinition, clientToken }: Registration): Promise<RegisteredRevision> {
    const family = taskDefinition.family ?? '';
    this.#checkToken(clientToken, taskDefinition);
    return this.#queue.run(family, async () => {
      const earlier = await findRevisionByClientToken(this.#clients.ecs, family, clientToken);
      return earlier ?? this.#send(taskDefinition, family, clientToken);
    });
  }

  #checkToken(clientToken: string, taskDefinition: TaskDefinition): void {
    const content = createHash('sha256').update(JSON.stringify(taskDefinition)).digest('base64');
    const known = this.#contentOfToken.get(clientToken);
    if (known !== undefined && known !== content) throw new ClientTokenReusedError();
    this.#contentOfToken.set(clientToken, content);
    if (this.#contentOfToken.size > REMEMBERED_TOKENS) {
      const oldest = this.#contentOfToken.keys().next().value;
      if (oldest !== undefined) this.#contentOfToken.delete(oldest);
    }
  }

  async #send(
    taskDefinition: TaskDefinition,
    family: string,
    clientToken: string,
  ): Promise<RegisteredRevision> {
    const tags = (taskDefinition.tags ?? []).filter(({ key }) => key !== CLIENT_TOKEN_TAG);
    const command = new RegisterTaskDefinitionCommand({
      ...taskDefinition,
      tags: [...tags, { key: CLIENT_TOKEN_TAG, value: clientToken }],
    });
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { taskDefinition: registered } = await this.#clients.ecsWrites.send(command);
        const taskDefinitionArn = registered?.taskDefinitionArn ?? '';
        return { taskDefinitionArn, ...revisionOf(taskDefinitionArn) };
      } catch (error) {
        const failure = readAwsFailure(error);
        const pause = this.#timing.retries[attempt];
        const refused = failure.kind === 'refused' && !isConcurrentRegistration(failure);
        if (refused) throw error;
        if (failure.kind === 'unavailable') {
          const found = await this.#lookUp(family, clientToken, failure);
          if (found) return found;
          if (pause === undefined) throw new OutcomeUnknownError(failure);
        } else {
          if (pause === undefined) throw error;
          // Two consoles that back off in step would collide again.
          await delay(pause * (0.5 + Math.random() / 2));
        }
      }
    }
  }

  /** Looks for the revision until the pauses are used up; rejects when no look-up could be made at the end. */
  async #lookUp(
    family: string,
    clientToken: string,
    lost: AwsFailure,
  ): Promise<RegisteredRevision | undefined> {
    let answered = false;
    for (const pause of this.#timing.lookUps) {
      await delay(pause);
      try {
        const found = await findRevisionByClientToken(this.#clients.ecs, family, clientToken);
        if (found) return found;
        answered = true;
      } catch (error) {
        readAwsFailure(error);
        answered = false;
      }
    }
    if (!answered) throw new OutcomeUnknownError(lost);
    return undefined;
  }
}
