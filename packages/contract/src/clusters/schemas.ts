import { z } from 'zod';
import { launchFailure } from '../launch-failures.ts';
import { tagList } from '../tags.ts';

const count = z.number().int();
const instant = z.string().describe('ISO 8601');

/** A cluster with its counts. */
export const clusterSummary = z.object({
  clusterName: z.string(),
  clusterArn: z.string(),
  status: z.string().describe('ACTIVE, PROVISIONING, DEPROVISIONING, FAILED or INACTIVE'),
  activeServicesCount: count,
  runningTasksCount: count,
  pendingTasksCount: count,
  registeredContainerInstancesCount: count,
  capacityProviders: z.array(z.string()),
});

/** A cluster with its counts. */
export type ClusterSummary = z.infer<typeof clusterSummary>;

const deployment = z.object({
  id: z.string(),
  status: z.string().describe('PRIMARY is the newest, ACTIVE one that is being replaced'),
  taskDefinitionArn: z.string(),
  desiredCount: count,
  runningCount: count,
  pendingCount: count,
  failedTasks: count,
  rolloutState: z.string().optional().describe('IN_PROGRESS, COMPLETED or FAILED; only of rolling updates'),
  rolloutStateReason: z.string().optional(),
  createdAt: instant.optional(),
  updatedAt: instant.optional(),
});

/** A deployment of a service. */
export type ServiceDeployment = z.infer<typeof deployment>;

/** A service as a list shows it. */
export const serviceSummary = z.object({
  serviceName: z.string(),
  serviceArn: z.string(),
  status: z.string().describe('ACTIVE, DRAINING or INACTIVE'),
  desiredCount: count,
  runningCount: count,
  pendingCount: count,
  taskDefinitionArn: z.string(),
  launchType: z.string().optional(),
  capacityProviders: z.array(z.string()),
  deployments: z.array(deployment).describe('The newest first'),
});

/** A service as a list shows it. */
export type ServiceSummary = z.infer<typeof serviceSummary>;

const serviceEvent = z.object({ id: z.string(), createdAt: instant, message: z.string() });

/** One service with all that is known of it. */
export const serviceDetail = serviceSummary.extend({
  clusterArn: z.string(),
  platformVersion: z.string().optional(),
  schedulingStrategy: z.string(),
  deploymentController: z.string().describe('ECS, CODE_DEPLOY or EXTERNAL'),
  minimumHealthyPercent: count.optional(),
  maximumPercent: count.optional(),
  circuitBreaker: z.object({ enable: z.boolean(), rollback: z.boolean() }).optional(),
  network: z
    .object({
      subnets: z.array(z.string()),
      securityGroups: z.array(z.string()),
      assignPublicIp: z.boolean(),
    })
    .optional(),
  loadBalancers: z.array(
    z.object({
      targetGroupArn: z.string().optional(),
      containerName: z.string().optional(),
      containerPort: count.optional(),
    }),
  ),
  enableExecuteCommand: z.boolean(),
  createdAt: instant.optional(),
  events: z.array(serviceEvent).describe('The latest hundred, the newest first'),
  tags: tagList,
});

/** One service with all that is known of it. */
export type ServiceDetail = z.infer<typeof serviceDetail>;

const containerState = z.object({
  name: z.string(),
  lastStatus: z.string().optional(),
  healthStatus: z.string().optional(),
  exitCode: count.optional(),
  reason: z.string().optional(),
});

/** A task as a list shows it. */
export const taskSummary = z.object({
  taskArn: z.string(),
  taskDefinitionArn: z.string(),
  group: z.string().optional().describe('service:NAME for a task of a service'),
  startedBy: z.string().optional(),
  lastStatus: z.string(),
  desiredStatus: z.string(),
  healthStatus: z.string().optional(),
  launchType: z.string().optional(),
  capacityProviderName: z.string().optional(),
  platformVersion: z.string().optional(),
  createdAt: instant.optional(),
  startedAt: instant.optional(),
  stoppedAt: instant.optional(),
  stopCode: z.string().optional(),
  stoppedReason: z.string().optional(),
  containers: z.array(containerState),
  failures: z.array(launchFailure).describe('Why it stopped; without the fields to blame in a list'),
});

/** A task as a list shows it. */
export type TaskSummary = z.infer<typeof taskSummary>;

/** One task with all that is known of it but its environment. */
export const taskDetail = taskSummary.omit({ containers: true }).extend({
  clusterArn: z.string(),
  platformFamily: z.string().optional(),
  containerInstanceArn: z.string().optional(),
  connectivity: z.string().optional(),
  cpu: z.string().optional(),
  memory: z.string().optional(),
  ephemeralStorageGiB: count.optional(),
  enableExecuteCommand: z.boolean(),
  pullStartedAt: instant.optional(),
  pullStoppedAt: instant.optional(),
  stoppingAt: instant.optional(),
  network: z
    .object({
      subnetId: z.string().optional(),
      networkInterfaceId: z.string().optional(),
      privateIp: z.string().optional(),
    })
    .optional(),
  containers: z.array(
    containerState.extend({
      image: z.string().optional(),
      imageDigest: z.string().optional(),
      runtimeId: z.string().optional(),
    }),
  ),
  tags: tagList,
});

/** One task with all that is known of it but its environment. */
export type TaskDetail = z.infer<typeof taskDetail>;
