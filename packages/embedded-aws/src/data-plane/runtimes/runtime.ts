/** What a container is made from. Its environment holds secrets: it goes to the container and nowhere else. */
export interface ContainerSpec {
  /** Unique, and fit for the name of a process or container: the task's id and the container's name. */
  id: string;
  name: string;
  image: string;
  entryPoint?: readonly string[];
  command?: readonly string[];
  environment: Readonly<Record<string, string>>;
  workingDirectory?: string;
  user?: string;
  labels: Readonly<Record<string, string>>;
  /** Hard limit in MiB. */
  memory?: number;
  /** How long a container may take to end by itself once it is asked to, in milliseconds. */
  stopTimeoutMs: number;
}

/** What a container tells of itself. */
export interface ContainerEvents {
  /** It runs; `id` is what the runtime calls it. */
  started(id: string): void;
  /** It has written a line to its output. */
  output(line: string): void;
  /** It has ended; `reason` where there is more to say than the code. */
  exited(exitCode: number, reason?: string): void;
  /** It could not be started. */
  failed(reason: string): void;
}

/** A container that was started. */
export interface RunningContainer {
  /** Asks it to end, and ends it when its time is over; `exited` tells when it has. */
  stop(): void;
  /** Runs a health check in it, and says whether it succeeded in time. */
  probe(command: readonly string[], timeoutMs: number): Promise<boolean>;
}

/** What containers run in. */
export interface ContainerRuntime {
  readonly name: 'simulated' | 'process' | 'docker';
  /** Whether images are taken from where the runtime has them, so that only it knows which there are. */
  readonly hasOwnImages: boolean;
  start(spec: ContainerSpec, events: ContainerEvents): RunningContainer;
  /** Ends all containers. */
  close(): Promise<void>;
}
