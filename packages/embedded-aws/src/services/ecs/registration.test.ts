import { DescribeTaskDefinitionCommand, RegisterTaskDefinitionCommand } from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, fargateDefinition, startTestAccount } from '../../testing/test-account.ts';

let account: EmbeddedAws & Clients;
beforeAll(async () => {
  account = await startTestAccount({ accountId: '111122223333', region: 'eu-west-1' });
});
afterAll(() => account.close());

const register = (more = {}) => account.ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition(more)));

describe('RegisterTaskDefinition', () => {
  it('fills in what ECS fills in', async () => {
    const { taskDefinition } = await register({
      family: 'filled',
      cpu: '1 vCPU',
      memory: '3 GB',
      executionRoleArn: 'ecsTaskExecutionRole',
      containerDefinitions: [{ name: 'app', image: 'nginx:1.27', portMappings: [{ containerPort: 80 }] }],
    });
    expect(taskDefinition).toMatchObject({
      taskDefinitionArn: 'arn:aws:ecs:eu-west-1:111122223333:task-definition/filled:1',
      revision: 1,
      status: 'ACTIVE',
      cpu: '1024',
      memory: '3072',
      executionRoleArn: 'arn:aws:iam::111122223333:role/ecsTaskExecutionRole',
      volumes: [],
      placementConstraints: [],
      compatibilities: ['EC2', 'FARGATE'],
      registeredBy: 'arn:aws:iam::111122223333:user/purser',
    });
    expect(taskDefinition?.containerDefinitions).toEqual([
      {
        name: 'app',
        image: 'nginx:1.27',
        cpu: 0,
        essential: true,
        environment: [],
        mountPoints: [],
        volumesFrom: [],
        systemControls: [],
        portMappings: [{ containerPort: 80, hostPort: 80, protocol: 'tcp' }],
      },
    ]);
    expect(taskDefinition?.requiresAttributes).toContainEqual({ name: 'ecs.capability.task-eni' });
    expect(taskDefinition?.registeredAt).toBeInstanceOf(Date);
  });

  it('takes bridge mode and host port 0 where nothing is said', async () => {
    const { taskDefinition } = await account.ecs.send(
      new RegisterTaskDefinitionCommand({
        family: 'on-ec2',
        containerDefinitions: [{ name: 'a', image: 'b', memory: 64, portMappings: [{ containerPort: 80 }] }],
      }),
    );
    expect(taskDefinition?.networkMode).toBe('bridge');
    expect(taskDefinition?.containerDefinitions?.[0]?.portMappings).toEqual([
      { containerPort: 80, hostPort: 0, protocol: 'tcp' },
    ]);
    expect(taskDefinition?.compatibilities).toEqual(['EXTERNAL', 'EC2']);
  });

  it('gives a revision back as it was registered', async () => {
    const { taskDefinition } = await register({ family: 'again', tags: [{ key: 'team', value: 'a' }] });
    const described = await account.ecs.send(
      new DescribeTaskDefinitionCommand({ taskDefinition: 'again:1', include: ['TAGS'] }),
    );
    expect(described.taskDefinition).toEqual(taskDefinition);
    expect(described.tags).toEqual([{ key: 'team', value: 'a' }]);
  });

  it('gives parallel registrations of one family a revision each', async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, () => register({ family: 'rush' })));
    const revisions = replies.map(({ taskDefinition }) => Number(taskDefinition?.revision));
    expect(revisions.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });
});
