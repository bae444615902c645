import { expect, test } from 'vitest';
import { runIn } from '../testing/run-in.ts';
import { startScriptedServer } from '../testing/scripted-server.ts';

const IDENTITY = {
  accountId: '111122223333',
  region: 'eu-west-1',
  partition: 'aws',
  arn: 'arn:aws:iam::111122223333:user/someone',
  embedded: false,
};

async function runDeploy(template: object, ...args: readonly string[]) {
  await using server = await startScriptedServer(({ endpoint }) => {
    if (endpoint === 'GET /api/identity') return [200, IDENTITY];
    if (endpoint === 'POST /api/task-definitions/preflight') return [200, { checks: [] }];
    if (endpoint === 'POST /api/task-definitions')
      return [201, { taskDefinitionArn: 'arn', family: 'web', revision: 4, issues: [] }];
    return [202, { id: 7 }];
  });
  const surroundings = { files: { 'template.json': template }, env: { PURSER_URL: server.url } };
  const to = ['template.json', '--cluster', 'prod', '--service', 'web'];
  const ran = await runIn(surroundings, 'deploy', ...to, ...args);
  const registered = server.calls.find(({ endpoint }) => endpoint === 'POST /api/task-definitions');
  return { ...ran, registered: registered?.body };
}

const TYPE = 'AWS::ECS::TaskDefinition';
const web = (container: object, more: object = {}) => ({
  Type: TYPE,
  Properties: {
    Family: 'web',
    ContainerDefinitions: [{ Name: 'app', Image: 'nginx', ...container }],
    ...more,
  },
});

test('the task definition of a template is deployed as it would be by its stack', async () => {
  const template = {
    Parameters: { Size: { Type: 'Number', Default: 256 } },
    Resources: {
      Bucket: { Type: 'AWS::S3::Bucket' },
      Web: web({
        Memory: { Ref: 'Size' },
        Secrets: [
          {
            Name: 'DB',
            ValueFrom: {
              'Fn::Sub': `arn:\${AWS::Partition}:ssm:\${AWS::Region}:\${AWS::AccountId}:parameter/db`,
            },
          },
        ],
      }),
    },
  };
  const { code, out, registered } = await runDeploy(template);
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('Registered web:4\nRollout 7 of web:4 was started\n'),
  ]);
  expect(registered).toMatchObject({
    taskDefinition: {
      family: 'web',
      containerDefinitions: [
        {
          name: 'app',
          image: 'nginx',
          memory: 256,
          secrets: [{ name: 'DB', valueFrom: 'arn:aws:ssm:eu-west-1:111122223333:parameter/db' }],
        },
      ],
    },
  });
});

test('what only a stack knows is refused by its place, all of it at once', async () => {
  const template = {
    Parameters: { Image: { Type: 'String' } },
    Conditions: { IsLarge: { 'Fn::Equals': [{ Ref: 'Image' }, 'large'] } },
    Resources: {
      Role: { Type: 'AWS::IAM::Role' },
      Web: {
        Type: TYPE,
        Properties: {
          ExecutionRoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
          ContainerDefinitions: [
            { Name: 'app', Image: { Ref: 'Image' }, Memory: { 'Fn::If': ['IsLarge', 512, 256] }, Imge: 'x' },
          ],
        },
      },
    },
  };
  const { code, err, registered } = await runDeploy(template);
  expect([code, registered]).toEqual([2, undefined]);
  for (const line of [
    'Resources.Web.Properties.ExecutionRoleArn: only CloudFormation knows it.',
    'Resources.Web.Properties.ContainerDefinitions[0].Image: only CloudFormation knows it.',
    'Conditions.IsLarge: only CloudFormation knows it.',
    'Resources.Web.Properties.Family: it is not there, so that CloudFormation would name the family.',
    'Resources.Web.Properties.ContainerDefinitions[0].Imge: "Imge" is not a property that CloudFormation takes',
  ])
    expect(err).toContain(line);
});

test('one of several task definitions is chosen by its resource', async () => {
  const template = {
    Resources: { Web: web({ Memory: 64 }), Worker: web({ Memory: 128 }, { Family: 'worker' }) },
  };
  const several = await runDeploy(template);
  expect([several.code, several.err]).toEqual([
    2,
    expect.stringContaining('has 2 task definitions; choose one by --resource: Web, Worker'),
  ]);
  const { code, registered } = await runDeploy(template, '--resource', 'Worker');
  expect([code, registered]).toEqual([
    0,
    expect.objectContaining({ taskDefinition: expect.objectContaining({ family: 'worker' }) }),
  ]);
});
