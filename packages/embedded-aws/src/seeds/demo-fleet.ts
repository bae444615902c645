import type { CreateServiceRequest } from '@aws-sdk/client-ecs';
import type { OperationContext } from '../operation.ts';
import { DescribeSubnets } from '../services/ec2/DescribeSubnets.ts';
import { CreateService } from '../services/ecs/CreateService.ts';
import { RunTask } from '../services/ecs/RunTask.ts';
import { UpdateService } from '../services/ecs/UpdateService.ts';
import { daysAgo } from './days-ago.ts';
import { liveThrough } from './live-through.ts';

const CLUSTER = 'checkout-prod';
const TAGS = [
  { key: 'team', value: 'checkout' },
  { key: 'environment', value: 'prod' },
];
/** Seconds after which tasks run and have passed a health check, or a circuit breaker has tripped. */
const STEADY_S = 40;
const MINUTES_OF_A_DAY = 24 * 60;

/**
 * Makes what runs of the team: `checkout-api` at its newest revision, which is up to date; `checkout-backoffice` with a
 * password from before it was rotated; `fraud-check`, whose last deployment has failed for a parameter that is not
 * there while the tasks before go on; and a task of its own. Only where nothing is executed: there are no such images.
 */
export async function seedFleet(today: OperationContext): Promise<void> {
  if (today.server.dataPlane.runtime.name !== 'simulated') return;
  const network = publicNetwork(today);
  const service = (serviceName: string, taskDefinition: string, desiredCount: number) =>
    ({
      cluster: CLUSTER,
      serviceName,
      taskDefinition,
      desiredCount,
      ...network,
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: false } },
      tags: TAGS,
      propagateTags: 'SERVICE',
    }) satisfies CreateServiceRequest;
  await liveThrough(daysAgo(today, 44), STEADY_S, (context) => {
    CreateService(context, service('checkout-backoffice', 'checkout-api:2', 3));
  });
  await liveThrough(daysAgo(today, 5), STEADY_S, (context) => {
    CreateService(context, service('checkout-api', 'checkout-api:3', 3));
    CreateService(context, service('fraud-check', 'fraud-check:1', 2));
  });
  await liveThrough(daysAgo(today, 1), STEADY_S, (context) => {
    RunTask(context, {
      cluster: CLUSTER,
      taskDefinition: 'checkout-api:3',
      ...network,
      startedBy: 'nightly-reconciliation',
      overrides: {
        containerOverrides: [
          {
            name: 'api',
            command: ['node', 'reconcile.js'],
            environment: [{ name: 'LOG_LEVEL', value: 'debug' }],
          },
        ],
      },
      tags: TAGS,
    });
  });
  await liveThrough(daysAgo(today, 10 / MINUTES_OF_A_DAY), STEADY_S, (context) => {
    UpdateService(context, { cluster: CLUSTER, service: 'fraud-check', taskDefinition: 'fraud-check:2' });
  });
}

/** Fargate in the subnets that every account has from the first day. */
function publicNetwork(context: OperationContext) {
  const { Subnets = [] } = DescribeSubnets(context, {
    Filters: [{ Name: 'default-for-az', Values: ['true'] }],
  });
  return {
    launchType: 'FARGATE',
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: Subnets.slice(0, 2).map(({ SubnetId = '' }) => SubnetId),
        assignPublicIp: 'ENABLED',
      },
    },
  } as const;
}
