import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { capacityProviderArn, findCapacityProvider } from './capacity-provider.ts';
import { findCluster } from './cluster.ts';
import { findInstance } from './instances/container-instance.ts';
import { findService } from './services/service-record.ts';
import { parseReference } from './task-definition-reference.ts';
import { findRevision } from './task-definition-store.ts';
import { findTask } from './tasks/task-record.ts';

const ARN = /^arn:[\w-]+:ecs:[\w-]+:\d{12}:([\w-]+)\/.+$/;

/**
 * Gives the ARN under which a resource's tags are kept. Throws InvalidParameterException for text that is no
 * ARN of ECS, ClusterNotFoundException or ResourceNotFoundException for something that is not there.
 */
export function findTagResource(context: OperationContext, arn: string | undefined): string {
  const type = ARN.exec(arn ?? '')?.[1];
  if (!arn || !type) throw new AwsError('InvalidParameterException', 'The ARN provided is invalid.');
  if (type === 'cluster') return findCluster(context, arn).arn;
  if (isThere(context, type, arn)) return arn;
  throw new AwsError('ResourceNotFoundException', 'The specified resource could not be found.');
}

function isThere(context: OperationContext, type: string, arn: string): boolean {
  const [, parent = ''] = arn.split('/');
  switch (type) {
    case 'task-definition': {
      const { family, revision } = parseReference(context, arn);
      return revision !== undefined && findRevision(context.database, family, revision) !== undefined;
    }
    case 'service': {
      const service = findService(context, arn);
      return service !== undefined && service.status !== 'INACTIVE';
    }
    case 'task':
      return findTask(context, arn) !== undefined;
    case 'container-instance':
      return findInstance(context, parent, arn) !== undefined;
    case 'capacity-provider':
      return (
        arn === capacityProviderArn(context, parent) && findCapacityProvider(context, parent) !== undefined
      );
    default:
      return false;
  }
}
