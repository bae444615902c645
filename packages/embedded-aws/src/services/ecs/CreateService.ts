import { isDeepStrictEqual } from 'node:util';
import type { CreateServiceRequest, CreateServiceResponse } from '@aws-sdk/client-ecs';
import { AwsError } from '../../aws-error.ts';
import type { Operation } from '../../operation.ts';
import { readTags, writeTags } from '../../store/tags.ts';
import { findCluster } from './cluster.ts';
import { checkPassedRoles } from './passed-roles.ts';
import { beginDeployment } from './services/deployments.ts';
import { checkServiceOptions } from './services/service-checks.ts';
import {
  findService,
  type ServiceRecord,
  saveService,
  serviceArn,
  toService,
} from './services/service-record.ts';
import { checkTags, storedTags } from './tags.ts';
import { resolveTarget } from './tasks/launch-target.ts';

const MAX_DESIRED_COUNT = 5000;
const invalid = (message: string) => new AwsError('InvalidParameterException', message);

/**
 * Creates a service and begins its first deployment. Throws the errors of {@link resolveTarget} and
 * InvalidParameterException for a name that is taken, unless the same call with the same client token took it.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 */
export const CreateService: Operation<CreateServiceRequest, CreateServiceResponse> = (context, input) => {
  const { serviceName: name = '', tags = [] } = input;
  const cluster = findCluster(context, input.cluster ?? 'default');
  if (!/^[\w-]{1,255}$/.test(name)) {
    throw invalid(
      'Invalid service name. Up to 255 letters (uppercase and lowercase), numbers, underscores, and hyphens are allowed.',
    );
  }
  const isDaemon = input.schedulingStrategy === 'DAEMON';
  const desiredCount = input.desiredCount ?? (isDaemon ? 0 : undefined);
  if (desiredCount === undefined) throw invalid('Desired count cannot be null for a replica service.');
  if (desiredCount < 0 || desiredCount > MAX_DESIRED_COUNT)
    throw invalid(`desiredCount must be between 0 and ${MAX_DESIRED_COUNT}.`);
  checkTags(tags);
  const target = resolveTarget(context, input);
  if (isDaemon && target.launchType === 'FARGATE')
    throw invalid('The daemon scheduling strategy is not supported with the FARGATE launch type.');
  checkServiceOptions(input, target.taskDefinition);
  checkPassedRoles(context, target.taskDefinition);
  return context.database.transaction(() => {
    const arn = serviceArn(context, cluster.name, name);
    const before = findService(context, arn);
    if (before && before.status !== 'INACTIVE') {
      // A client token is for the same service again.
      if (input.clientToken === undefined || !isDeepStrictEqual(before.created, input))
        throw invalid('Creation of service was not idempotent.');
      return { service: { ...toService(context, before), tags: readTags(context.database, arn) } };
    }
    const service: ServiceRecord = {
      arn,
      name,
      cluster: cluster.name,
      status: 'ACTIVE',
      desiredCount,
      request: input,
      created: input,
      deployments: [],
      events: [],
      isSteady: false,
      backOffUntil: 0,
      createdAt: context.now().getTime(),
      createdBy: context.callerArn,
    };
    beginDeployment(context, service, target);
    saveService(context, service);
    writeTags(context.database, arn, storedTags(tags));
    context.server.services.wake(context, arn);
    return { service: { ...toService(context, service), tags: readTags(context.database, arn) } };
  });
};
