import type { AccountFacts, FactName, Facts, Found, Gap } from '@purser/task-definition';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import type { RateBudget } from '../rate-budget.ts';
import type { SharedReads } from '../shared-reads.ts';
import type { CallerIdentity } from '../sts/identity.ts';

/** With what a preflight asks an account; it lives longer than one preflight. */
export interface PreflightAccount {
  /** The clients of a Region. */
  clientsIn(region: string): AwsClients;
  identity: CallerIdentity;
  reads: SharedReads;
  /** How often a second Parameter Store is called. */
  parameterStoreRate: RateBudget;
}

/** What stands in the place of the operation's own name where IAM calls the right otherwise. */
const RIGHTS: Readonly<Record<string, string>> = {
  's3:HeadObject': 's3:GetObject',
};

const DENIED = /AccessDenied|UnauthorizedOperation|Forbidden|^403$/;

/** One preflight while it asks: what it has learnt, and what it could not find out. */
export class Asking {
  readonly account: PreflightAccount;
  readonly facts: Facts;
  readonly gaps: Gap[] = [];
  /** How many answers there are. */
  done = 0;
  readonly #onNews: () => void;

  /** @param onNews Is told that something has been learnt or answered. */
  constructor(account: PreflightAccount, facts: Facts, onNews: () => void) {
    this.account = account;
    this.facts = { ...facts };
    this.#onNews = onNews;
  }

  /** Adds facts to those of their kind. */
  learn<Name extends FactName>(name: Name, found: AccountFacts[Name]): void {
    const known: Facts[Name] = this.facts[name];
    const both = Array.isArray(found) ? found : { ...known, ...found };
    this.facts[name] = both as AccountFacts[Name];
    this.#onNews();
  }

  /** Says that so many more questions are answered. */
  answered(count = 1): void {
    this.done += count;
    this.#onNews();
  }

  /** Notes what stays unknown. */
  miss(gap: Gap): void {
    this.gaps.push(gap);
  }

  /**
   * Notes what stays unknown since AWS refused a call, with the right that Purser lacks.
   *
   * @throws the error itself where it is a fault of ours
   */
  missFor(
    error: unknown,
    fact: FactName,
    { names, resource = '*' }: { names?: readonly string[]; resource?: string } = {},
  ): void {
    const { code, kind, operation = 'the call', httpStatus } = readAwsFailure(error);
    const about = { fact, ...(names && { names }) };
    const action = RIGHTS[operation] ?? operation;
    if (kind === 'refused' && (DENIED.test(code) || httpStatus === 403)) {
      const statement = { Effect: 'Allow', Action: action, Resource: resource } as const;
      this.miss({ ...about, reason: `Purser may not do ${action} on ${resource}.`, statement });
    } else if (kind === 'throttled') this.miss({ ...about, reason: `AWS limits the rate of ${action}.` });
    else if (kind === 'unavailable') this.miss({ ...about, reason: `AWS did not answer ${action}.` });
    else this.miss({ ...about, reason: `AWS refused ${action} with ${code}.` });
  }
}

/** Whether AWS said that a thing is not there, in any of the words of its services. */
export function isMissing(error: unknown): boolean {
  const { code, httpStatus } = readAwsFailure(error);
  return httpStatus === 404 || /NotFound|NoSuch|\.Malformed$/.test(code);
}

/** Gives what a read gives, or that there is no such thing, which is an answer to share as any other. */
export async function orMissing<T>(read: Promise<T>): Promise<Found<T>> {
  try {
    return await read;
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw error;
  }
}
