import { expect, test } from 'vitest';
import { copyDefinition, type TaskDefinition } from './index.ts';

const home = { partition: 'aws', region: 'us-east-1', accountId: '111122223333' };
const definition: TaskDefinition = {
  family: 'shop',
  executionRoleArn: 'arn:aws:iam::111122223333:role/execution',
  taskRoleArn: 'arn:aws:iam::999988887777:role/of-others',
  containerDefinitions: [
    {
      name: 'app',
      image: '111122223333.dkr.ecr.us-east-1.amazonaws.com/shop:1',
      environment: [
        { name: 'AWS_REGION', value: 'us-east-1' },
        { name: 'LEVEL', value: 'info' },
      ],
      secrets: [
        { name: 'BARE', valueFrom: '/shop/key' },
        { name: 'PARAMETER', valueFrom: 'arn:aws:ssm:us-east-1:111122223333:parameter/shop/key' },
        {
          name: 'SECRET',
          valueFrom: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:shop-AbCdEf:user::',
        },
        { name: 'FAR', valueFrom: 'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/key' },
      ],
      environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::shop/app.env' }],
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/ecs/shop', 'awslogs-region': 'us-east-1' },
      },
    },
  ],
  volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-12345678' } }],
};

test('a copy to another family changes the family alone', () => {
  const { taskDefinition, rewrites } = copyDefinition(definition, home, { ...home, family: 'copy' });
  expect(taskDefinition).toEqual({ ...definition, family: 'copy' });
  expect(rewrites).toEqual([]);
});

test('a copy to another Region has its references rewritten, and each is told', () => {
  const { taskDefinition, rewrites } = copyDefinition(definition, home, {
    family: 'shop',
    region: 'eu-central-1',
    accountId: home.accountId,
  });
  const [app] = taskDefinition.containerDefinitions ?? [];
  expect(app?.image).toBe('111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop:1');
  expect(app?.secrets?.map(({ valueFrom }) => valueFrom)).toEqual([
    '/shop/key',
    'arn:aws:ssm:eu-central-1:111122223333:parameter/shop/key',
    'arn:aws:secretsmanager:eu-central-1:111122223333:secret:shop-AbCdEf:user::',
    'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/key',
  ]);
  expect(app?.logConfiguration?.options?.['awslogs-region']).toBe('eu-central-1');
  expect(taskDefinition.executionRoleArn).toBe(definition.executionRoleArn);
  const told = new Map(rewrites.map((one) => [one.path, one]));
  expect([...told.keys()].sort()).toEqual([
    'containerDefinitions[0].environmentFiles[0].value',
    'containerDefinitions[0].environment[0].value',
    'containerDefinitions[0].image',
    'containerDefinitions[0].logConfiguration.options["awslogs-region"]',
    'containerDefinitions[0].secrets[1].valueFrom',
    'containerDefinitions[0].secrets[2].valueFrom',
    'volumes[0].efsVolumeConfiguration.fileSystemId',
  ]);
  expect(told.get('containerDefinitions[0].environment[0].value')).toMatchObject({
    after: 'us-east-1',
    note: 'The value names the Region us-east-1.',
  });
  expect(told.get('containerDefinitions[0].secrets[2].valueFrom')?.note).toContain('replica');
  expect(told.get('volumes[0].efsVolumeConfiguration.fileSystemId')?.note).toContain('file system');
});

test('a copy to another account has its own roles, registry and secrets', () => {
  const { taskDefinition, rewrites } = copyDefinition(definition, home, {
    family: 'shop',
    region: 'cn-north-1',
    accountId: '444455556666',
  });
  expect(taskDefinition.executionRoleArn).toBe('arn:aws-cn:iam::444455556666:role/execution');
  expect(taskDefinition.taskRoleArn).toBe(definition.taskRoleArn);
  expect(taskDefinition.containerDefinitions?.[0]?.image).toBe(
    '444455556666.dkr.ecr.cn-north-1.amazonaws.com.cn/shop:1',
  );
  expect(rewrites.find(({ path }) => path === 'containerDefinitions[0].secrets[2].valueFrom')).toMatchObject({
    after: 'arn:aws-cn:secretsmanager:cn-north-1:444455556666:secret:shop-AbCdEf:user::',
    note: 'A secret of another account has other six characters at the end of its ARN.',
  });
});
