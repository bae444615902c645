import { CreateServiceCommand, DescribeServicesCommand, type Service } from '@aws-sdk/client-ecs';
import type { CreateServiceRequest } from '@purser/task-definition';
import { readAwsFailure } from '../aws-failure.ts';
import type { AwsClients } from '../clients.ts';
import { OutcomeUnknownError } from '../outcome-unknown.ts';
import { launchInputOf } from './launch-input.ts';

/** A service to create. */
export interface NewService extends CreateServiceRequest {
  /** `family:revision`. */
  taskDefinition: string;
  cluster: string;
  propagateTags?: 'TASK_DEFINITION' | 'SERVICE' | 'NONE' | undefined;
  enableECSManagedTags?: boolean | undefined;
  /** ECS's own: the same token never makes a second service. */
  clientToken: string;
}

/** A service that now exists. */
export interface CreatedService {
  serviceArn: string;
  serviceName: string;
  clusterArn: string;
  taskDefinitionArn: string;
}

/**
 * Creates a service, once: after a lost reply the same call is sent again, and its token makes ECS answer with the
 * service of before. When that reply is lost too, the service is looked up.
 *
 * @throws the SDK's own error, such as InvalidParameterException for a name that is taken;
 *   {@link OutcomeUnknownError} when no look-up could settle it
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 */
export async function createService(
  clients: Pick<AwsClients, 'ecs' | 'ecsWrites'>,
  input: NewService,
): Promise<CreatedService> {
  const before = await findService(clients, input);
  const command = new CreateServiceCommand(commandInputOf(input));
  const send = async () => (await clients.ecsWrites.send(command)).service;
  const service = await send().catch(async (error) => {
    if (readAwsFailure(error).kind !== 'unavailable') throw error;
    return send().catch(async (again) => {
      if (readAwsFailure(again).kind !== 'unavailable') throw again;
      return lookUp(clients, input, { before, lost: again });
    });
  });
  const {
    serviceArn = '',
    serviceName = input.serviceName,
    clusterArn = '',
    taskDefinition = '',
  } = service ?? {};
  return { serviceArn, serviceName, clusterArn, taskDefinitionArn: taskDefinition };
}

function commandInputOf(input: NewService) {
  const { schedulingStrategy, deploymentConfiguration, availabilityZoneRebalancing, loadBalancers } = input;
  const { desiredCount, healthCheckGracePeriodSeconds, propagateTags, enableECSManagedTags } = input;
  const { minimumHealthyPercent, maximumPercent, deploymentCircuitBreaker, alarms } =
    deploymentConfiguration ?? {};
  return {
    ...launchInputOf(input),
    serviceName: input.serviceName,
    cluster: input.cluster,
    taskDefinition: input.taskDefinition,
    clientToken: input.clientToken,
    ...(schedulingStrategy && { schedulingStrategy }),
    ...(desiredCount !== undefined && { desiredCount }),
    ...(deploymentConfiguration && {
      deploymentConfiguration: {
        ...(minimumHealthyPercent !== undefined && { minimumHealthyPercent }),
        ...(maximumPercent !== undefined && { maximumPercent }),
        ...(deploymentCircuitBreaker && { deploymentCircuitBreaker }),
        ...(alarms && { alarms: { ...alarms, alarmNames: [...alarms.alarmNames] } }),
      },
    }),
    ...(availabilityZoneRebalancing && { availabilityZoneRebalancing }),
    ...(healthCheckGracePeriodSeconds !== undefined && { healthCheckGracePeriodSeconds }),
    ...(loadBalancers?.length && { loadBalancers: loadBalancers.map((group) => ({ ...group })) }),
    ...(propagateTags && { propagateTags }),
    ...(enableECSManagedTags !== undefined && { enableECSManagedTags }),
  };
}

/** The service of this name that is not gone; ECS remembers those that were deleted for a while. */
async function findService(
  { ecs }: Pick<AwsClients, 'ecs'>,
  { cluster, serviceName }: Pick<NewService, 'cluster' | 'serviceName'>,
): Promise<Service | undefined> {
  const { services = [] } = await ecs.send(new DescribeServicesCommand({ cluster, services: [serviceName] }));
  return services.find(({ status }) => status !== 'INACTIVE');
}

/** Tells by the service itself whether a call whose replies were lost has made it. */
async function lookUp(
  clients: Pick<AwsClients, 'ecs'>,
  input: NewService,
  { before, lost }: { before: Service | undefined; lost: unknown },
): Promise<Service> {
  const failure = readAwsFailure(lost);
  const found = await findService(clients, input).catch((error) => {
    readAwsFailure(error);
    return undefined;
  });
  // One that was there before is somebody else's; one that is not seen yet may still come.
  if (found && !before) return found;
  throw new OutcomeUnknownError(failure, 'the service was created');
}
