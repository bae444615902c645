import type { OperationContext } from '../context.ts';
import { DeleteRolePolicy } from '../services/iam/DeleteRolePolicy.ts';
import { PutRolePolicy } from '../services/iam/PutRolePolicy.ts';
import { UpdateAssumeRolePolicy } from '../services/iam/UpdateAssumeRolePolicy.ts';
import { DeleteLogGroup } from '../services/logs/DeleteLogGroup.ts';
import { seedTeam } from './demo.ts';
import { seedCauses } from './denied-causes.ts';

/**
 * Makes the demo's account, without its services, as one in which no task starts, each for a reason of its own: the execution role of
 * checkout-api may not read its secrets, the task role of orders-worker does not trust ECS, and the log group of
 * orders-worker is gone. Beside them there is a family for each other cause: see {@link seedCauses}.
 */
export function seedDenied(context: OperationContext): void {
  seedTeam(context);
  const { global } = context;
  DeleteRolePolicy(global, { RoleName: 'ecsTaskExecutionRole', PolicyName: 'read-checkout-secrets' });
  PutRolePolicy(global, {
    RoleName: 'ecsTaskExecutionRole',
    PolicyName: 'no-secrets',
    PolicyDocument: document({
      Effect: 'Deny',
      Action: ['secretsmanager:GetSecretValue', 'kms:Decrypt'],
      Resource: '*',
    }),
  });
  UpdateAssumeRolePolicy(global, {
    RoleName: 'ordersWorkerTaskRole',
    PolicyDocument: document({
      Effect: 'Allow',
      Principal: { Service: 'lambda.amazonaws.com' },
      Action: 'sts:AssumeRole',
    }),
  });
  DeleteLogGroup(context, { logGroupName: '/ecs/orders-worker' });
  seedCauses(context);
}

function document(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}
