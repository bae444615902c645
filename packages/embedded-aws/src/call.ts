import { AwsError } from './aws-error.ts';
import type { OperationContext } from './context.ts';
import type { Service } from './services/service.ts';

/**
 * Runs an operation for the caller of a context, as a request would: services call each other's operations so. Throws
 * the AwsError that a client would get.
 */
export function call(service: Service, action: string, context: OperationContext, input: unknown): unknown {
  const operation = Object.hasOwn(service.operations, action) ? service.operations[action] : undefined;
  if (!operation) throw new AwsError('UnknownOperationException');
  // Whoever calls has given what the operation's own schema says.
  return operation(context, input as never);
}
