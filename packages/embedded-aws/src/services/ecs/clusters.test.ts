import {
  CreateClusterCommand,
  DeleteClusterCommand,
  DescribeClustersCommand,
  ListClustersCommand,
} from '@aws-sdk/client-ecs';
import { expect, it } from 'vitest';
import { errorOf, startTestAccount } from '../../testing/test-account.ts';

it('creates, lists, describes and deletes clusters', async () => {
  await using account = await startTestAccount();
  const { ecs } = account;
  await ecs.send(new CreateClusterCommand({}));
  await ecs.send(new CreateClusterCommand({ clusterName: 'prod', tags: [{ key: 'a', value: 'b' }] }));
  const first = await ecs.send(new ListClustersCommand({ maxResults: 1 }));
  expect(first.clusterArns).toEqual(['arn:aws:ecs:us-east-1:123456789012:cluster/default']);
  const second = await ecs.send(new ListClustersCommand({ nextToken: first.nextToken }));
  expect(second.clusterArns).toEqual(['arn:aws:ecs:us-east-1:123456789012:cluster/prod']);
  const described = await ecs.send(
    new DescribeClustersCommand({ clusters: ['prod', 'nope'], include: ['TAGS'] }),
  );
  expect(described.clusters?.[0]).toMatchObject({
    clusterName: 'prod',
    status: 'ACTIVE',
    tags: [{ key: 'a', value: 'b' }],
  });
  expect(described.failures).toMatchObject([{ reason: 'MISSING' }]);
  expect((await ecs.send(new DeleteClusterCommand({ cluster: 'prod' }))).cluster?.status).toBe('INACTIVE');
  expect(await errorOf(ecs.send(new DeleteClusterCommand({ cluster: 'prod' })))).toMatchObject({
    name: 'ClusterNotFoundException',
    message: 'Cluster not found.',
  });
});
