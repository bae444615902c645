import {
  GetAWSDefaultServiceQuotaCommand,
  GetServiceQuotaCommand,
  ListAWSDefaultServiceQuotasCommand,
  ListServiceQuotasCommand,
  ListServicesCommand,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import { expect, it } from 'vitest';
import { errorOf, startTestAccount } from '../../testing/test-account.ts';

it('shows quotas, page by page and one by one', async () => {
  await using account = await startTestAccount();
  const { url: endpoint, region, credentials } = account;
  const quotas = new ServiceQuotasClient({
    endpoint,
    region,
    credentials: { ...credentials },
    maxAttempts: 1,
  });
  const { Services } = await quotas.send(new ListServicesCommand({}));
  expect(Services?.map(({ ServiceCode }) => ServiceCode)).toEqual([
    'ecs',
    'fargate',
    'secretsmanager',
    'ssm',
  ]);
  const first = await quotas.send(new ListServiceQuotasCommand({ ServiceCode: 'ecs', MaxResults: 9 }));
  const second = await quotas.send(
    new ListServiceQuotasCommand({ ServiceCode: 'ecs', MaxResults: 9, NextToken: first.NextToken }),
  );
  expect([first.Quotas?.length, second.Quotas?.length, second.NextToken]).toEqual([9, 1, undefined]);
  const clusters = { ServiceCode: 'ecs', QuotaCode: 'L-21C621EB' };
  expect((await quotas.send(new GetServiceQuotaCommand(clusters))).Quota).toMatchObject({
    QuotaArn: 'arn:aws:servicequotas:us-east-1:123456789012:ecs/L-21C621EB',
    QuotaName: 'Clusters per account',
    ServiceName: 'Amazon Elastic Container Service (Amazon ECS)',
    Value: 10_000,
    Adjustable: true,
  });
  expect((await quotas.send(new GetAWSDefaultServiceQuotaCommand(clusters))).Quota?.QuotaArn).toBe(
    'arn:aws:servicequotas:us-east-1::ecs/L-21C621EB',
  );
  const fargate = await quotas.send(new ListAWSDefaultServiceQuotasCommand({ ServiceCode: 'fargate' }));
  expect(fargate.Quotas?.map(({ QuotaCode, Value }) => [QuotaCode, Value])).toEqual([
    ['L-3032A538', 6],
    ['L-36FBB829', 6],
  ]);
  expect(await errorOf(quotas.send(new ListServiceQuotasCommand({ ServiceCode: 'nope' })))).toMatchObject({
    name: 'NoSuchResourceException',
    message: 'The request failed because the specified service does not exist.',
  });
  expect(
    (await errorOf(quotas.send(new GetServiceQuotaCommand({ ...clusters, QuotaCode: 'L-0' })))).name,
  ).toBe('NoSuchResourceException');
  expect((await errorOf(quotas.send(new ListServicesCommand({ NextToken: 'x' })))).name).toBe(
    'InvalidPaginationTokenException',
  );
});
