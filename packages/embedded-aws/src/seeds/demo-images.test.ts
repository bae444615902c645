import { DescribeTaskDefinitionCommand, ListTaskDefinitionsCommand } from '@aws-sdk/client-ecs';
import { expect, it } from 'vitest';
import { findImage } from '../services/ecr/find-image.ts';
import { startTestAccount } from '../testing/test-account.ts';
import { createTestContext } from '../testing/test-context.ts';
import { seedImages } from './demo-images.ts';

it('has an image for both architectures behind each task definition', async () => {
  await using account = await startTestAccount({ world: 'demo' });
  const { taskDefinitionArns = [] } = await account.ecs.send(new ListTaskDefinitionsCommand({}));
  const images = new Set<string>();
  for (const taskDefinition of taskDefinitionArns) {
    const described = await account.ecs.send(new DescribeTaskDefinitionCommand({ taskDefinition }));
    for (const { image = '' } of described.taskDefinition?.containerDefinitions ?? []) images.add(image);
  }
  const own = [...images].flatMap((image) => {
    const [, repository, tag] = /^\d+\.dkr\.ecr\.[^/]+\/(.+):(.+)$/.exec(image) ?? [];
    return repository && tag ? [{ repository, tag }] : [];
  });
  expect(own.length).toBeGreaterThan(2);
  const context = createTestContext();
  seedImages(context);
  for (const { repository, tag } of own) {
    expect(findImage(context, repository, tag).platforms.map(({ architecture }) => architecture)).toEqual([
      'amd64',
      'arm64',
    ]);
  }
});
