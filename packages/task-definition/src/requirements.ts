import type { TaskDefinition } from './model.ts';
import { launchTypesOf, readDefinition } from './read-definition.ts';
import { type AgentSetting, agentSettingsOf } from './requirements/agent-settings.ts';
import { attributesOf, type RequiredAttribute } from './requirements/attributes.ts';
import { type Endpoint, endpointsOf, type RemoteUse } from './requirements/endpoints.ts';
import { type LaunchBudget, launchBudgetOf } from './requirements/launch-budget.ts';
import { featuresOf, type VersionRequirement, versionOf } from './requirements/versions.ts';

/** What a task needs around it to run. */
export interface Requirements {
  /** Each of the three is there if the definition asks to run there and not every version will do. */
  fargateLinux?: VersionRequirement;
  fargateWindows?: VersionRequirement;
  ec2Agent?: VersionRequirement;
  endpoints: readonly Endpoint[];
  /** What no endpoint leads to: it is in another Region, and takes a route to the internet. */
  remote: readonly RemoteUse[];
  agentSettings: readonly AgentSetting[];
  launchBudget: LaunchBudget;
  /** What container instances must have; empty for a definition that runs on Fargate alone. */
  attributes: readonly RequiredAttribute[];
}

/** Fargate for Linux 1.0.0 to 1.2.0 were retired in December 2020. */
const OLDEST_LINUX = '1.3.0';
const OLDEST_WINDOWS = '1.0.0';

/**
 * Gives what a task needs to run, from the features that its definition uses. Never throws, whatever the JSON.
 *
 * @param facts.region The Region of the task. Without it nothing counts as of another Region.
 */
export function requirementsOf(
  taskDefinition: TaskDefinition,
  { region }: { region?: string } = {},
): Requirements {
  const definition = readDefinition(taskDefinition);
  const { fargate, agent, windows } = launchTypesOf(definition);
  const features = featuresOf(definition);
  const fargateLinux = fargate && !windows ? versionOf(features, 'fargateLinux', OLDEST_LINUX) : undefined;
  const fargateWindows =
    fargate && windows ? versionOf(features, 'fargateWindows', OLDEST_WINDOWS) : undefined;
  const ec2Agent = agent ? versionOf(features, 'ec2Agent') : undefined;
  return {
    ...(fargateLinux && { fargateLinux }),
    ...(fargateWindows && { fargateWindows }),
    ...(ec2Agent && { ec2Agent }),
    ...endpointsOf(definition, region),
    agentSettings: agentSettingsOf(definition),
    launchBudget: launchBudgetOf(definition, region),
    attributes: agent ? attributesOf(definition, features) : [],
  };
}
