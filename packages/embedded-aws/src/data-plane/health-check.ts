import type { HealthCheck as Definition, HealthStatus } from '@aws-sdk/client-ecs';
import type { Clock } from '../clock.ts';
import type { RunningContainer } from './runtimes/runtime.ts';

const DEFAULTS = { interval: 30, timeout: 5, retries: 3, startPeriod: 0 };

/**
 * Runs the health check of a container again and again. A failure within the start period does not count.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html
 */
export class HealthCheck {
  readonly #clock: Clock;
  readonly #container: RunningContainer;
  readonly #onChange: (health: HealthStatus) => void;
  readonly #command: readonly string[];
  readonly #settings: typeof DEFAULTS;
  #health: HealthStatus = 'UNKNOWN';
  #failures = 0;
  #startedAt = 0;
  #cancel: (() => void) | undefined;
  #isStopped = false;

  constructor(
    definition: Definition,
    clock: Clock,
    container: RunningContainer,
    onChange: (health: HealthStatus) => void,
  ) {
    const { interval, timeout, retries, startPeriod } = definition;
    this.#settings = {
      interval: interval ?? DEFAULTS.interval,
      timeout: timeout ?? DEFAULTS.timeout,
      retries: retries ?? DEFAULTS.retries,
      startPeriod: startPeriod ?? DEFAULTS.startPeriod,
    };
    this.#command = commandOf(definition.command ?? []);
    this.#clock = clock;
    this.#container = container;
    this.#onChange = onChange;
  }

  start(): void {
    this.#startedAt = this.#clock.now().getTime();
    this.#schedule();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
  }

  #schedule(): void {
    const due = new Date(this.#clock.now().getTime() + this.#settings.interval * 1000);
    this.#cancel = this.#clock.at(due, () => void this.#check());
  }

  async #check(): Promise<void> {
    const succeeded = await this.#container.probe(this.#command, this.#settings.timeout * 1000);
    if (this.#isStopped) return;
    const age = this.#clock.now().getTime() - this.#startedAt;
    if (succeeded) this.#failures = 0;
    else if (age > this.#settings.startPeriod * 1000) this.#failures += 1;
    if (succeeded) this.#set('HEALTHY');
    else if (this.#failures >= this.#settings.retries) this.#set('UNHEALTHY');
    this.#schedule();
  }

  #set(health: HealthStatus): void {
    if (health === this.#health) return;
    this.#health = health;
    this.#onChange(health);
  }
}

/** `CMD-SHELL` has its command run by a shell, `CMD` and nothing run it as it is. */
function commandOf([kind, ...words]: readonly string[]): readonly string[] {
  if (kind === 'CMD-SHELL') return ['/bin/sh', '-c', words.join(' ')];
  return kind === 'CMD' ? words : kind === undefined ? [] : [kind, ...words];
}
