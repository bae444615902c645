import type {
  CapacityProviderStrategyItem,
  LaunchType,
  NetworkConfiguration,
  PlacementConstraint,
  PlacementStrategy,
  TaskDefinition,
} from '@aws-sdk/client-ecs';
import { AwsError } from '../../../aws-error.ts';
import type { OperationContext } from '../../../context.ts';
import { findCapacityProvider } from '../capacity-provider.ts';
import { findCluster } from '../cluster.ts';
import { findTaskDefinition } from '../task-definition-reference.ts';
import { taskDefinitionArn, toTaskDefinition } from '../task-definition-store.ts';
import { checkNetwork } from './network.ts';
import { checkPlatform, LATEST, resolvePlatform } from './platform.ts';

/** What RunTask, StartTask, CreateService and UpdateService say of where and how tasks run. */
export interface LaunchRequest {
  cluster?: string | undefined;
  taskDefinition?: string | undefined;
  launchType?: LaunchType | undefined;
  capacityProviderStrategy?: CapacityProviderStrategyItem[] | undefined;
  platformVersion?: string | undefined;
  networkConfiguration?: NetworkConfiguration | undefined;
  placementConstraints?: PlacementConstraint[] | undefined;
  placementStrategy?: PlacementStrategy[] | undefined;
}

/** Where and how tasks run, once everything is looked up. */
export interface LaunchTarget {
  /** The name of the cluster. */
  cluster: string;
  taskDefinition: TaskDefinition & { taskDefinitionArn: string; family: string };
  launchType: LaunchType;
  capacityProviderName?: string;
  platformVersion?: string;
  networkConfiguration?: NetworkConfiguration;
}

const invalid = (message: string) => new AwsError('InvalidParameterException', message);

/**
 * Looks up what a request for tasks names, and checks that it goes together. Throws the errors of RunTask:
 * ClusterNotFoundException, ClientException, InvalidParameterException, PlatformUnknownException and
 * PlatformTaskDefinitionIncompatibilityException.
 * https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
export function resolveTarget(context: OperationContext, request: LaunchRequest): LaunchTarget {
  const cluster = findCluster(context, request.cluster ?? 'default');
  if (!request.taskDefinition) throw invalid('Task definition can not be blank.');
  const row = findRunnable(context, request.taskDefinition);
  const taskDefinition = {
    ...toTaskDefinition(context, row),
    taskDefinitionArn: taskDefinitionArn(context, row),
    family: row.family,
  };
  if (request.launchType && request.capacityProviderStrategy?.length) {
    throw invalid(
      'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
    );
  }
  const strategy = request.launchType
    ? []
    : request.capacityProviderStrategy?.length
      ? request.capacityProviderStrategy
      : (cluster.request.defaultCapacityProviderStrategy ?? []);
  const provider =
    strategy.length > 0 ? chooseProvider(context, strategy, cluster.request.capacityProviders) : undefined;
  const launchType = provider ? provider.launchType : (request.launchType ?? 'EC2');
  if (!taskDefinition.compatibilities?.includes(launchType)) {
    throw invalid(`Task definition does not support launch_type ${launchType}.`);
  }
  checkPlacement(launchType, request);
  const { assignPublicIp } = request.networkConfiguration?.awsvpcConfiguration ?? {};
  if (launchType === 'EC2' && assignPublicIp === 'ENABLED')
    throw invalid('Assign public IP is not supported for this launch type.');
  return {
    cluster: cluster.name,
    taskDefinition,
    launchType,
    ...(provider && { capacityProviderName: provider.name }),
    ...platformOf(taskDefinition, launchType, request.platformVersion),
    ...networkOf(context, taskDefinition, request.networkConfiguration),
  };
}

function findRunnable(context: OperationContext, reference: string) {
  try {
    const row = findTaskDefinition(context, reference);
    if (row.status === 'ACTIVE') return row;
  } catch (error) {
    if (!(error instanceof AwsError) || error.message !== 'Unable to describe task definition.') throw error;
    throw new AwsError('ClientException', 'TaskDefinition not found.');
  }
  throw new AwsError('ClientException', 'TaskDefinition is inactive');
}

/** The provider with the greatest weight, or the first: all tasks of one call go to it. */
function chooseProvider(
  context: OperationContext,
  strategy: readonly CapacityProviderStrategyItem[],
  attached: readonly string[] = [],
): { name: string; launchType: LaunchType } {
  for (const { capacityProvider = '' } of strategy) {
    if (attached.includes(capacityProvider)) continue;
    throw invalid(`The specified capacity provider ${capacityProvider} was not found.`);
  }
  const [first] = [...strategy].sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0));
  const name = first?.capacityProvider ?? '';
  if (name.startsWith('FARGATE')) return { name, launchType: 'FARGATE' };
  if (!findCapacityProvider(context, name))
    throw invalid(`The specified capacity provider ${name} was not found.`);
  return { name, launchType: 'EC2' };
}

function checkPlacement(launchType: LaunchType, request: LaunchRequest): void {
  if (launchType !== 'FARGATE') return;
  if (request.placementConstraints?.length)
    throw invalid('Placement constraints are not supported with FARGATE launch type.');
  if (request.placementStrategy?.length)
    throw invalid('Placement strategies are not supported with FARGATE launch type.');
}

function platformOf(
  taskDefinition: TaskDefinition,
  launchType: LaunchType,
  version: string | undefined,
): Pick<LaunchTarget, 'platformVersion'> {
  if (launchType !== 'FARGATE') {
    if (version !== undefined)
      throw invalid('The platform version must be null when specifying an EC2 launch type.');
    return {};
  }
  const platformVersion = resolvePlatform(taskDefinition, version ?? LATEST);
  checkPlatform(taskDefinition, platformVersion);
  return { platformVersion };
}

const MAX_SUBNETS = 16;
const MAX_SECURITY_GROUPS = 5;

function networkOf(
  context: OperationContext,
  { networkMode }: TaskDefinition,
  configuration: NetworkConfiguration | undefined,
): Pick<LaunchTarget, 'networkConfiguration'> {
  if (networkMode !== 'awsvpc') {
    if (configuration?.awsvpcConfiguration)
      throw invalid('Network Configuration is not valid for the given networkMode of this task definition.');
    return {};
  }
  if (!configuration?.awsvpcConfiguration)
    throw invalid("Network Configuration must be provided when networkMode 'awsvpc' is specified.");
  const { subnets = [], securityGroups = [] } = configuration.awsvpcConfiguration;
  if (subnets.length === 0) throw invalid('subnets can not be empty.');
  if (subnets.length > MAX_SUBNETS) throw invalid(`subnets can have at most ${MAX_SUBNETS} items.`);
  if (securityGroups.length > MAX_SECURITY_GROUPS)
    throw invalid(`securityGroups can have at most ${MAX_SECURITY_GROUPS} items.`);
  checkNetwork(context, subnets, securityGroups);
  return { networkConfiguration: configuration };
}
