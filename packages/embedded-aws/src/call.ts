import { AwsError } from './aws-error.ts';
import type { OperationContext } from './context.ts';
import { authorise } from './services/iam/access/authorise.ts';
import type { Conditions } from './services/iam/policy/request-keys.ts';
import type { Service } from './services/service.ts';

/**
 * Runs an operation for the caller of a context, as a request would, if the caller may call it: services call each
 * other's operations so. Throws the AwsError that a client would get.
 *
 * @param conditions What the calling service says of the call, such as `kms:ViaService` and `aws:SourceArn`.
 */
export function call(
  service: Service,
  action: string,
  context: OperationContext,
  input: unknown,
  conditions?: Conditions,
): unknown {
  const operation = Object.hasOwn(service.operations, action) ? service.operations[action] : undefined;
  if (!operation) throw new AwsError('UnknownOperationException');
  authorise(service, action, context, input, conditions);
  // Whoever calls has given what the operation's own schema says.
  return operation(context, input as never);
}
