import {
  DeleteTaskDefinitionsCommand,
  DeregisterTaskDefinitionCommand,
  DescribeTaskDefinitionCommand,
  ListTagsForResourceCommand,
  ListTaskDefinitionFamiliesCommand,
  ListTaskDefinitionsCommand,
  paginateListTaskDefinitions,
  RegisterTaskDefinitionCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-ecs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddedAws } from '../../embedded-aws.ts';
import { type Clients, errorOf, fargateDefinition, startTestAccount } from '../../testing/test-account.ts';

let account: EmbeddedAws & Clients;
beforeAll(async () => {
  account = await startTestAccount();
});
beforeEach(() => account.reset());
afterAll(() => account.close());

async function register(family: string, times = 1): Promise<void> {
  for (let i = 0; i < times; i += 1)
    await account.ecs.send(new RegisterTaskDefinitionCommand(fargateDefinition({ family })));
}
const deregister = (taskDefinition: string) =>
  account.ecs.send(new DeregisterTaskDefinitionCommand({ taskDefinition }));
const describeOne = (taskDefinition: string) =>
  account.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }));
const arn = (name: string) => `arn:aws:ecs:us-east-1:123456789012:task-definition/${name}`;

describe('task definitions', () => {
  it('finds the newest active revision by family, any revision by number and by ARN', async () => {
    await register('app', 3);
    await deregister('app:3');
    expect((await describeOne('app')).taskDefinition?.revision).toBe(2);
    expect((await describeOne('app:3')).taskDefinition?.status).toBe('INACTIVE');
    expect((await describeOne(arn('app:1'))).taskDefinition?.revision).toBe(1);
  });

  it('says what ECS says of references that lead nowhere', async () => {
    expect(await errorOf(describeOne('nope'))).toMatchObject({
      name: 'ClientException',
      message: 'Unable to describe task definition.',
    });
    expect(await errorOf(describeOne('app:x'))).toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid revision number. Number: x',
    });
    expect((await errorOf(deregister('app'))).message).toBe('Revision is missing.');
  });

  it('never gives a revision number twice', async () => {
    await register('app', 2);
    await deregister('app:2');
    await account.ecs.send(new DeleteTaskDefinitionsCommand({ taskDefinitions: ['app:2'] }));
    await register('app');
    expect((await describeOne('app')).taskDefinition?.revision).toBe(3);
  });

  it('deletes inactive revisions only', async () => {
    await register('app', 2);
    await deregister('app:1');
    const reply = await account.ecs.send(
      new DeleteTaskDefinitionsCommand({ taskDefinitions: ['app:1', 'app:2', 'app:9'] }),
    );
    expect(reply.taskDefinitions?.map(({ status, revision }) => [status, revision])).toEqual([
      ['DELETE_IN_PROGRESS', 1],
    ]);
    expect(reply.failures?.map((failure) => failure.arn)).toEqual([arn('app:2'), arn('app:9')]);
  });

  it('lists by whole family, status and order, in pages', async () => {
    await register('app', 11);
    await register('app-two');
    const found: string[] = [];
    for await (const page of paginateListTaskDefinitions(
      { client: account.ecs, pageSize: 4 },
      { familyPrefix: 'app', sort: 'DESC' },
    )) {
      found.push(...(page.taskDefinitionArns ?? []));
    }
    expect(found).toEqual(Array.from({ length: 11 }, (_, index) => arn(`app:${11 - index}`)));
    await deregister('app:1');
    const inactive = await account.ecs.send(new ListTaskDefinitionsCommand({ status: 'INACTIVE' }));
    expect(inactive.taskDefinitionArns).toEqual([arn('app:1')]);
    const refused = await errorOf(account.ecs.send(new ListTaskDefinitionsCommand({ nextToken: 'made-up' })));
    expect(refused).toMatchObject({ name: 'InvalidParameterException', message: 'Invalid token.' });
  });

  it.each([
    ['ListTaskDefinitions', new ListTaskDefinitionsCommand({ status: 'GONE' as 'ACTIVE' })],
    ['ListTaskDefinitions', new ListTaskDefinitionsCommand({ sort: 'DOWN' as 'DESC' })],
    ['ListTaskDefinitionFamilies', new ListTaskDefinitionFamiliesCommand({ status: 'GONE' as 'ALL' })],
  ])('%s refuses a value that its model does not have', async (_, command) => {
    const refused = await errorOf(account.ecs.send(command as ListTaskDefinitionsCommand));
    expect(refused.name).toBe('InvalidParameterException');
    expect(refused.message).toContain('Member must satisfy enum value set');
  });

  it('lists families by their beginning and status', async () => {
    await register('app');
    await register('app-two');
    await deregister('app:1');
    const list = async (input: object) =>
      (await account.ecs.send(new ListTaskDefinitionFamiliesCommand({ familyPrefix: 'app', ...input })))
        .families;
    expect(await list({})).toEqual(['app', 'app-two']);
    expect(await list({ status: 'ACTIVE' })).toEqual(['app-two']);
    expect(await list({ status: 'INACTIVE' })).toEqual(['app']);
    expect(await list({ maxResults: 1 })).toEqual(['app']);
  });

  it('tags and untags a revision', async () => {
    await register('app');
    const resourceArn = arn('app:1');
    await account.ecs.send(
      new TagResourceCommand({
        resourceArn,
        tags: [
          { key: 'a', value: '1' },
          { key: 'b', value: '2' },
        ],
      }),
    );
    await account.ecs.send(new UntagResourceCommand({ resourceArn, tagKeys: ['a'] }));
    const { tags } = await account.ecs.send(new ListTagsForResourceCommand({ resourceArn }));
    expect(tags).toEqual([{ key: 'b', value: '2' }]);
  });
});
