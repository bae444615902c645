import type { OperationContext } from '../operation.ts';
import { CreateCluster } from '../services/ecs/CreateCluster.ts';
import { AttachRolePolicy } from '../services/iam/AttachRolePolicy.ts';
import { CreateRole } from '../services/iam/CreateRole.ts';
import { PutRolePolicy } from '../services/iam/PutRolePolicy.ts';
import { CreateLogGroup } from '../services/logs/CreateLogGroup.ts';
import { daysAgo } from './days-ago.ts';

const EXECUTION_POLICY = 'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy';
const LOG_GROUPS = [
  '/ecs/checkout-api',
  '/ecs/orders-worker',
  '/ecs/fraud-check',
  '/ecs/ecs-aws-firelens-sidecar-container',
];

/** Roles, log groups and clusters. */
export function seedAccess(today: OperationContext): void {
  const context = daysAgo(today, 120);
  seedExecutionRoles(context);
  createRole(context, 'checkoutTaskRole', 'ecs-tasks.amazonaws.com', 'What checkout-api may do');
  putPolicy(context, 'checkoutTaskRole', 'publish-checkout-events', [
    {
      Effect: 'Allow',
      Action: 'sns:Publish',
      Resource: `arn:aws:sns:${context.region}:${context.accountId}:checkout-events`,
    },
  ]);
  createRole(context, 'ordersWorkerTaskRole', 'ecs-tasks.amazonaws.com', 'What orders-worker may do');
  putPolicy(context, 'ordersWorkerTaskRole', 'read-order-queue', [
    {
      Effect: 'Allow',
      Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
      Resource: `arn:aws:sqs:${context.region}:${context.accountId}:orders`,
    },
  ]);
  createRole(context, 'invoiceRendererRole', 'lambda.amazonaws.com', 'A function, not a task');
  for (const logGroupName of LOG_GROUPS) CreateLogGroup(context, { logGroupName });
  for (const clusterName of ['default', 'checkout-prod']) CreateCluster(context, { clusterName });
}

function seedExecutionRoles(context: OperationContext): void {
  const { region, accountId } = context;
  for (const RoleName of ['ecsTaskExecutionRole', 'ecsTaskExecutionRoleWithoutSecrets']) {
    createRole(context, RoleName, 'ecs-tasks.amazonaws.com', 'Pulls images, writes logs, reads secrets');
    AttachRolePolicy(context.global, { RoleName, PolicyArn: EXECUTION_POLICY });
  }
  putPolicy(context, 'ecsTaskExecutionRole', 'read-checkout-secrets', [
    {
      Effect: 'Allow',
      Action: 'ssm:GetParameters',
      Resource: `arn:aws:ssm:${region}:${accountId}:parameter/checkout/*`,
    },
    {
      Effect: 'Allow',
      Action: 'secretsmanager:GetSecretValue',
      Resource: `arn:aws:secretsmanager:${region}:${accountId}:secret:checkout/*`,
    },
    {
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: `arn:aws:kms:${region}:${accountId}:key/*`,
      Condition: {
        StringEquals: {
          'kms:ViaService': [`ssm.${region}.amazonaws.com`, `secretsmanager.${region}.amazonaws.com`],
        },
      },
    },
  ]);
}

function createRole(context: OperationContext, RoleName: string, service: string, Description: string): void {
  const trust = policy([{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }]);
  CreateRole(context.global, { RoleName, Description, AssumeRolePolicyDocument: trust });
}

function putPolicy(
  context: OperationContext,
  RoleName: string,
  PolicyName: string,
  statements: object[],
): void {
  PutRolePolicy(context.global, { RoleName, PolicyName, PolicyDocument: policy(statements) });
}

function policy(statements: object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}
