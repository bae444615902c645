import type { OperationContext } from './context.ts';

export type { OperationContext } from './context.ts';

/** One operation of a service: synchronous, so that nothing runs between its reads and its writes. */
export type Operation<Input, Output> = (context: OperationContext, input: Input) => Output;

/**
 * The operations of a service by their name on the wire. The parameter is `never` since the table holds
 * operations of any input; the protocol readers give each one what its own schema says.
 */
export type Operations = Record<string, Operation<never, unknown>>;

/** Does the work of a service that has become due. */
export type TimerHandler = (context: OperationContext, payload: never) => void;
