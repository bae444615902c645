import { type Caller, serviceCaller } from './caller.ts';
import type { Clock } from './clock.ts';
import type { DataPlane } from './data-plane/data-plane.ts';
import type { ServiceWaker } from './services/ecs/services/waker.ts';
import type { Cipher } from './store/cipher.ts';
import type { Database } from './store/database.ts';
import { GLOBAL, type Scope, type Stores } from './store/stores.ts';
import type { Timers } from './timers.ts';

/** What all accounts of a server share. */
export interface ServerParts {
  stores: Stores;
  cipher: Cipher;
  clock: Clock;
  timers: Timers;
  /** Runs the tasks. */
  dataPlane: DataPlane;
  /** Has the services of ECS looked at. */
  services: ServiceWaker;
  /** Runs something once the call or transaction under way is over. */
  afterwards(work: () => void): void;
  /** Whether unknown keys and wrong signatures are taken. */
  takesAnySignature: boolean;
  /** How long a write is not yet seen by reads, in milliseconds. */
  visibilityLag: number;
  /** Makes what every account has in a Region from the first day. */
  prepare(context: OperationContext): void;
}

/** Everything that an operation may use. */
export class OperationContext {
  readonly server: ServerParts;
  readonly accountId: string;
  readonly region: string;
  readonly caller: Caller;
  readonly now: () => Date;
  #database: Database | undefined;

  /** @param time What takes the place of the server's clock, for a seed that makes a past. */
  constructor(
    server: ServerParts,
    { accountId, region }: Scope,
    caller: Caller,
    time: () => Date = () => server.clock.now(),
  ) {
    this.server = server;
    this.now = time;
    this.accountId = accountId;
    this.region = region;
    this.caller = caller;
  }

  /** The state of this account in this Region. */
  get database(): Database {
    this.#database ??= this.#open();
    return this.#database;
  }

  get cipher(): Cipher {
    return this.server.cipher;
  }

  get callerArn(): string {
    return this.caller.arn;
  }

  /** The latest time whose writes reads may see. */
  get visibleUntil(): number {
    return this.now().getTime() - this.server.visibilityLag;
  }

  /** The same for another account or Region. */
  within(scope: Partial<Scope>): OperationContext {
    const { accountId = this.accountId, region = this.region } = scope;
    if (accountId === this.accountId && region === this.region) return this;
    return new OperationContext(this.server, { accountId, region }, this.caller, this.now);
  }

  /** The same for what the account has in no Region, such as its roles. */
  get global(): OperationContext {
    return this.within({ region: GLOBAL });
  }

  /** The same for another caller. */
  as(caller: Caller): OperationContext {
    return new OperationContext(this.server, this, caller, this.now);
  }

  /** The same at another time. */
  at(time: Date): OperationContext {
    return new OperationContext(this.server, this, this.caller, () => time);
  }

  /** Has the service's handler of that kind run at a time, even if the process ends before. */
  schedule(kind: string, due: Date, payload: object = {}): void {
    const { accountId, region } = this;
    this.server.timers.add(due, { kind, scope: { accountId, region }, payload });
  }

  #open(): Database {
    const database = this.server.stores.of(this);
    if (isPrepared(database)) return database;
    if (database.get("SELECT 1 FROM setting WHERE name = 'prepared'") === undefined) {
      database.transaction(() => {
        database.run("INSERT INTO setting (name, value) VALUES ('prepared', '')");
        this.#database = database;
        this.server.prepare(this.as(serviceCaller(this.accountId, 'aws')));
      });
    }
    prepared.set(database, database.emptied);
    return database;
  }
}

/** The databases that have what every account has, as long as they are not emptied. */
const prepared = new WeakMap<Database, number>();

const isPrepared = (database: Database) => prepared.get(database) === database.emptied;
