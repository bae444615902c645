import type { TaskDefinition } from '@purser/task-definition';

/** A small definition that registers: one container with a secret from Parameter Store, on Fargate. */
export function fargateDefinition(family: string): TaskDefinition {
  return {
    family,
    requiresCompatibilities: ['FARGATE'],
    networkMode: 'awsvpc',
    cpu: '256',
    memory: '512',
    executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
    containerDefinitions: [
      {
        name: 'app',
        image: 'public.ecr.aws/docker/library/nginx:1.29',
        secrets: [{ name: 'DB_PASSWORD', valueFrom: '/checkout/prod/db_password' }],
      },
    ],
  };
}
