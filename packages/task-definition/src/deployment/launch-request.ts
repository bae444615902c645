/** Capacity providers among which tasks are shared out, by weight, after each has its base. */
interface StrategyItem {
  capacityProvider: string;
  weight?: number | undefined;
  base?: number | undefined;
}

/** A target group with the container and port that it leads to. */
interface TargetGroup {
  targetGroupArn: string;
  containerName: string;
  containerPort: number;
}

interface Tag {
  key: string;
  value: string;
}

/** Where and on what tasks run: what RunTask and CreateService have in common. */
export interface LaunchRequest {
  launchType?: 'FARGATE' | 'EC2' | 'EXTERNAL' | undefined;
  capacityProviderStrategy?: readonly StrategyItem[] | undefined;
  platformVersion?: string | undefined;
  subnets?: readonly string[] | undefined;
  securityGroups?: readonly string[] | undefined;
  assignPublicIp?: boolean | undefined;
  enableExecuteCommand?: boolean | undefined;
  tags?: readonly Tag[] | undefined;
}

/** What one container of a task has in the place of what its definition says. */
export interface ContainerOverride {
  name: string;
  command?: readonly string[] | undefined;
  environment?: readonly { name: string; value: string }[] | undefined;
  cpu?: number | undefined;
  memory?: number | undefined;
  memoryReservation?: number | undefined;
}

/** What a task has in the place of what its definition says. */
export interface TaskOverrides {
  containerOverrides?: readonly ContainerOverride[] | undefined;
  cpu?: string | undefined;
  memory?: string | undefined;
  taskRoleArn?: string | undefined;
  executionRoleArn?: string | undefined;
}

/**
 * A request to run tasks, with the network flat.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html
 */
export interface RunTaskRequest extends LaunchRequest {
  count?: number | undefined;
  startedBy?: string | undefined;
  group?: string | undefined;
  overrides?: TaskOverrides | undefined;
}

/**
 * A request to create a service, with the network flat.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
 */
export interface CreateServiceRequest extends LaunchRequest {
  serviceName: string;
  schedulingStrategy?: 'REPLICA' | 'DAEMON' | undefined;
  desiredCount?: number | undefined;
  deploymentConfiguration?:
    | {
        minimumHealthyPercent?: number | undefined;
        maximumPercent?: number | undefined;
        deploymentCircuitBreaker?: { enable: boolean; rollback: boolean } | undefined;
        /** CloudWatch alarms: one that goes off makes ECS give the deployment up. */
        alarms?: { alarmNames: readonly string[]; enable: boolean; rollback: boolean } | undefined;
      }
    | undefined;
  availabilityZoneRebalancing?: 'ENABLED' | 'DISABLED' | undefined;
  healthCheckGracePeriodSeconds?: number | undefined;
  loadBalancers?: readonly TargetGroup[] | undefined;
}
