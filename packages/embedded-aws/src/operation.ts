import type { Cipher } from './store/cipher.ts';
import type { Database } from './store/database.ts';

/** Everything that an operation may use. */
export interface OperationContext {
  region: string;
  accountId: string;
  database: Database;
  cipher: Cipher;
  /** Who calls, as an ARN; the account has one user. */
  callerArn: string;
  now(): Date;
}

/** One operation of a service: synchronous, so that nothing runs between its reads and its writes. */
export type Operation<Input, Output> = (context: OperationContext, input: Input) => Output;

/**
 * The operations of a service by their name on the wire. The parameter is `never` since the table holds
 * operations of any input; the protocol readers give each one what its own schema says.
 */
export type Operations = Record<string, Operation<never, unknown>>;
