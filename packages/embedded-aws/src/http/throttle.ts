import { AwsError } from '../aws-error.ts';
import type { Clock } from '../clock.ts';

/** So many calls at once, and so many more each second. */
interface Rate {
  burst: number;
  perSecond: number;
}

/** RegisterTaskDefinition has the rate of its own; Parameter Store has one for reading values. */
const RATES: Readonly<Record<string, Rate>> = {
  'ecs:RegisterTaskDefinition': { burst: 20, perSecond: 1 },
  'ecs:DeregisterTaskDefinition': { burst: 20, perSecond: 1 },
  'ecs:DeleteTaskDefinitions': { burst: 5, perSecond: 1 },
  'ssm:GetParameter': { burst: 40, perSecond: 40 },
  'ssm:GetParameters': { burst: 40, perSecond: 40 },
  'ssm:GetParametersByPath': { burst: 40, perSecond: 40 },
  'ssm:PutParameter': { burst: 10, perSecond: 10 },
};

/** Calls of one bucket are counted together. */
const SHARED: Readonly<Record<string, string>> = {
  'ssm:GetParameters': 'ssm:GetParameter',
  'ssm:GetParametersByPath': 'ssm:GetParameter',
};

/**
 * The rates of AWS, once they are asked for: each account and Region has a bucket for each operation that is known.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/request-throttling.html
 */
export class Throttle {
  isOn = false;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes a token for a call; throws ThrottlingException when there is none. */
  take(action: string, accountId: string, region: string): void {
    const rate = RATES[action];
    if (!this.isOn || !rate) return;
    const key = `${accountId} ${region} ${SHARED[action] ?? action}`;
    const now = this.#clock.now().getTime();
    const { tokens, at } = this.#buckets.get(key) ?? { tokens: rate.burst, at: now };
    const filled = Math.min(rate.burst, tokens + ((now - at) / 1000) * rate.perSecond);
    if (filled < 1) throw new AwsError('ThrottlingException', 'Rate exceeded');
    this.#buckets.set(key, { tokens: filled - 1, at: now });
  }
}
