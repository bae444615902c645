import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { findCluster } from './cluster.ts';
import { parseReference } from './task-definition-reference.ts';
import { findRevision } from './task-definition-store.ts';

const ARN = /^arn:[\w-]+:ecs:[\w-]+:\d{12}:([\w-]+)\/.+$/;

/**
 * Gives the ARN under which a resource's tags are kept. Throws InvalidParameterException for text that is no
 * ARN of ECS, ClusterNotFoundException or ResourceNotFoundException for something that is not there.
 */
export function findTagResource(context: OperationContext, arn: string | undefined): string {
  const type = ARN.exec(arn ?? '')?.[1];
  if (!arn || !type) throw new AwsError('InvalidParameterException', 'The ARN provided is invalid.');
  if (type === 'cluster') return findCluster(context, arn).arn;
  if (type === 'task-definition') {
    const { family, revision } = parseReference(context, arn);
    if (revision !== undefined && findRevision(context.database, family, revision)) return arn;
  }
  throw new AwsError('ResourceNotFoundException', 'The specified resource could not be found.');
}
