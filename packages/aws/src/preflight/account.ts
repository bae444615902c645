import type { AwsClients } from '../clients.ts';
import { RateBudget } from '../rate-budget.ts';
import { SharedReads } from '../shared-reads.ts';
import type { CallerIdentity } from '../sts/identity.ts';
import type { PreflightAccount } from './asking.ts';

/** Parameter Store takes 40 calls a second from an account; half of them are left to tasks that start. */
const PARAMETER_STORE_RATE = 20;

/** Puts together what preflights of one account share. */
export class PreflightReads {
  readonly #clients: AwsClients;
  readonly #reads = new SharedReads();
  readonly #parameterStoreRate = new RateBudget(PARAMETER_STORE_RATE);

  constructor(clients: AwsClients) {
    this.#clients = clients;
  }

  /** The account as a preflight asks it. */
  of(identity: CallerIdentity): PreflightAccount {
    const clients = this.#clients;
    return {
      clientsIn: (region) => (region === identity.region ? clients : clients.inRegion(region)),
      identity,
      reads: this.#reads,
      parameterStoreRate: this.#parameterStoreRate,
    };
  }

  /** Makes the next preflight ask anew, for something has been written. */
  forget(): void {
    this.#reads.forget();
  }
}
