import { AwsError } from '../aws-error.ts';

/** What goes wrong with calls, on demand. */
export interface Fault {
  /** Only calls of this service, by its name such as `ecs`. */
  service?: string;
  /** Only calls of this operation. */
  operation?: string;
  kind: 'throttle' | 'error' | 'latency' | 'hang' | 'reset-before' | 'reset-after' | 'expired-token';
  /** For `error`: what is answered. */
  code?: string;
  message?: string;
  status?: number;
  /** For `latency`. */
  milliseconds?: number;
  /** How likely it is, 0 to 1; always unless it is given. */
  probability?: number;
  /** How often it still happens; for ever unless it is given. */
  times?: number;
}

/** The connection is cut instead of an answer. */
export class ConnectionReset extends Error {}

const KINDS: readonly Fault['kind'][] = [
  'throttle',
  'error',
  'latency',
  'hang',
  'reset-before',
  'reset-after',
  'expired-token',
];

/** The faults that are asked for. */
export class Faults {
  #faults: Fault[] = [];
  readonly #random: () => number;

  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  /** Takes the place of all faults before. Throws TypeError for what is no list of faults. */
  set(faults: unknown): void {
    if (!Array.isArray(faults)) throw new TypeError('Send a list of faults.');
    this.#faults = faults.map((fault: Partial<Fault> | null) => {
      const { kind } = fault ?? {};
      if (!kind || !KINDS.includes(kind)) throw new TypeError(`kind has to be one of ${KINDS.join(', ')}.`);
      return { ...fault, kind };
    });
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  /** Runs a call with whatever is to go wrong with it. */
  async around<Reply>(service: string, operation: string, run: () => Reply): Promise<Reply> {
    const fault = this.#choose(service, operation);
    if (fault) await suffer(fault);
    const reply = run();
    if (fault?.kind === 'reset-after') throw new ConnectionReset();
    return reply;
  }

  #choose(service: string, operation: string): Fault | undefined {
    const fault = this.#faults.find(
      (one) =>
        (one.service === undefined || one.service === service) &&
        (one.operation === undefined || one.operation === operation) &&
        (one.times === undefined || one.times > 0) &&
        (one.probability === undefined || this.#random() < one.probability),
    );
    if (fault?.times !== undefined) fault.times -= 1;
    return fault;
  }
}

async function suffer({
  kind,
  code = 'InternalFailure',
  message = '',
  status,
  milliseconds = 0,
}: Fault): Promise<void> {
  switch (kind) {
    case 'throttle':
      throw new AwsError('ThrottlingException', 'Rate exceeded');
    case 'error':
      throw new AwsError(code, message, status ?? 500);
    case 'expired-token':
      throw new AwsError('ExpiredTokenException', 'The security token included in the request is expired');
    case 'latency':
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return;
    case 'hang':
      // Whoever asked gives up, or the server closes.
      await new Promise(() => {});
      return;
    case 'reset-before':
      throw new ConnectionReset();
    case 'reset-after':
  }
}
