import type { ContainerDefinition, RegisterTaskDefinitionRequest, Secret } from '@aws-sdk/client-ecs';
import type { OperationContext } from '../operation.ts';
import { RegisterTaskDefinition } from '../services/ecs/RegisterTaskDefinition.ts';
import { DescribeSecret } from '../services/secretsmanager/DescribeSecret.ts';
import { daysAgo } from './days-ago.ts';

/**
 * Three families: one on Fargate, whose password moves into a secret, one on EC2 with a sidecar, and one on Fargate
 * whose newest revision names a parameter that nobody has made.
 */
export function seedTaskDefinitions(context: OperationContext): void {
  RegisterTaskDefinition(daysAgo(context, 90), checkoutApi(context, plainPassword(), {}));
  RegisterTaskDefinition(daysAgo(context, 45), checkoutApi(context, secretPassword(context), {}));
  RegisterTaskDefinition(daysAgo(context, 6), {
    ...checkoutApi(context, secretPassword(context), { mode: 'non-blocking', 'max-buffer-size': '25m' }),
    memory: '2048',
    tags: [
      { key: 'team', value: 'checkout' },
      { key: 'environment', value: 'prod' },
    ],
  });
  RegisterTaskDefinition(daysAgo(context, 60), ordersWorker(context, '1.8.0', 256));
  RegisterTaskDefinition(daysAgo(context, 12), ordersWorker(context, '1.9.2', 384));
  RegisterTaskDefinition(daysAgo(context, 30), fraudCheck(context, '0.9.0', []));
  RegisterTaskDefinition(
    daysAgo(context, 0.5),
    fraudCheck(context, '0.10.0', [{ name: 'SCORING_API_KEY', valueFrom: '/checkout/prod/scoring-api-key' }]),
  );
}

function plainPassword(): Partial<ContainerDefinition> {
  return {
    environment: [
      { name: 'DB_HOST', value: 'checkout-db.prod.example.internal' },
      { name: 'DB_PASSWORD', value: 'not-a-real-password-prod' },
      { name: 'LOG_LEVEL', value: 'info' },
    ],
  };
}

function secretPassword({ region, accountId }: OperationContext): Partial<ContainerDefinition> {
  return {
    environment: [{ name: 'LOG_LEVEL', value: 'info' }],
    secrets: [
      { name: 'DB_HOST', valueFrom: '/checkout/prod/db-host' },
      {
        name: 'DB_PASSWORD',
        valueFrom: `arn:aws:ssm:${region}:${accountId}:parameter/checkout/prod/db-password`,
      },
      { name: 'STRIPE_API_KEY', valueFrom: '/checkout/prod/stripe-api-key' },
    ],
  };
}

function checkoutApi(
  context: OperationContext,
  settings: Partial<ContainerDefinition>,
  logOptions: Record<string, string>,
): RegisterTaskDefinitionRequest {
  return {
    family: 'checkout-api',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '512',
    memory: '1024',
    executionRoleArn: 'ecsTaskExecutionRole',
    taskRoleArn: 'checkoutTaskRole',
    runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
    containerDefinitions: [
      {
        name: 'api',
        image: `${context.accountId}.dkr.ecr.${context.region}.amazonaws.com/checkout-api:2.4.1`,
        portMappings: [{ name: 'http', containerPort: 8080, appProtocol: 'http' }],
        healthCheck: {
          command: ['CMD-SHELL', 'wget -qO- http://localhost:8080/health || exit 1'],
          interval: 30,
          timeout: 5,
          retries: 3,
        },
        logConfiguration: awslogs(context, 'checkout-api', logOptions),
        ...settings,
      },
    ],
  };
}

function ordersWorker(
  context: OperationContext,
  version: string,
  memoryReservation: number,
): RegisterTaskDefinitionRequest {
  return {
    family: 'orders-worker',
    requiresCompatibilities: ['EC2'],
    networkMode: 'bridge',
    executionRoleArn: 'ecsTaskExecutionRole',
    taskRoleArn: 'ordersWorkerTaskRole',
    volumes: [{ name: 'spool' }],
    containerDefinitions: [
      {
        name: 'worker',
        image: `${context.accountId}.dkr.ecr.${context.region}.amazonaws.com/orders-worker:${version}`,
        cpu: 256,
        memoryReservation,
        environment: [{ name: 'QUEUE', value: 'orders' }],
        secrets: [{ name: 'SENTRY_DSN', valueFrom: '/shared/sentry-dsn' }],
        mountPoints: [{ sourceVolume: 'spool', containerPath: '/var/spool/orders' }],
        dependsOn: [{ containerName: 'metrics', condition: 'START' }],
        logConfiguration: awslogs(context, 'orders-worker', {}),
      },
      {
        name: 'metrics',
        image: 'public.ecr.aws/docker/library/busybox:1.36',
        essential: false,
        memoryReservation: 64,
        portMappings: [{ containerPort: 9090 }],
        mountPoints: [{ sourceVolume: 'spool', containerPath: '/spool', readOnly: true }],
        logConfiguration: awslogs(context, 'orders-worker', {}),
      },
    ],
  };
}

function fraudCheck(
  context: OperationContext,
  version: string,
  moreSecrets: Secret[],
): RegisterTaskDefinitionRequest {
  const webhook = DescribeSecret(context, { SecretId: 'checkout/webhook-token' });
  return {
    family: 'fraud-check',
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    executionRoleArn: 'ecsTaskExecutionRole',
    taskRoleArn: 'checkoutTaskRole',
    runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
    containerDefinitions: [
      {
        name: 'scorer',
        image: `${context.accountId}.dkr.ecr.${context.region}.amazonaws.com/fraud-check:${version}`,
        environment: [{ name: 'THRESHOLD', value: '0.8' }],
        secrets: [
          { name: 'ROUTING_TABLE', valueFrom: '/checkout/prod/routing-table' },
          { name: 'WEBHOOK_TOKEN', valueFrom: webhook.ARN },
          ...moreSecrets,
        ],
        logConfiguration: awslogs(context, 'fraud-check', {}),
      },
    ],
  };
}

function awslogs({ region }: OperationContext, service: string, more: Record<string, string>) {
  return {
    logDriver: 'awslogs',
    options: {
      'awslogs-group': `/ecs/${service}`,
      'awslogs-region': region,
      'awslogs-stream-prefix': 'ecs',
      ...more,
    },
  } as const;
}
