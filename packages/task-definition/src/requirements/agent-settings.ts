import type { Clean } from '../engine/clean.ts';
import { findPaths } from '../find-paths.ts';
import type { TaskDefinition } from '../model.ts';
import { formatPath } from '../path.ts';
import { launchTypesOf } from '../read-definition.ts';

/** A setting that the agent of each container instance must have. */
export interface AgentSetting {
  setting: string;
  value: string;
  /** Which instances need it. */
  when: string;
  /** Where it is set. */
  where: string;
  /** The lines to put there. */
  lines: readonly string[];
  paths: readonly string[];
}

const SETTING = 'ECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE';

/**
 * Gives the settings of the agent on EC2 and other instances of one's own; Fargate needs none.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html
 */
export function agentSettingsOf(definition: Clean<TaskDefinition>): AgentSetting[] {
  const { agent, windows } = launchTypesOf(definition);
  if (!agent) return [];
  const secrets = [
    ...findPaths(definition, 'containerDefinitions[].secrets[].valueFrom'),
    ...findPaths(definition, 'containerDefinitions[].logConfiguration.secretOptions[].valueFrom'),
  ].map(formatPath);
  const logs = findPaths(
    definition,
    'containerDefinitions[].logConfiguration.logDriver',
    (driver) => driver === 'awslogs',
  ).map(formatPath);
  if (secrets.length === 0) return [];
  if (!windows) {
    return [
      {
        setting: SETTING,
        value: 'true',
        when: 'Instances with an ecs-init before 1.16.0-1, or without ecs-init; later ones have it already.',
        where: 'In /etc/ecs/ecs.config, before the agent is started again.',
        lines: [`${SETTING}=true`],
        paths: secrets,
      },
    ];
  }
  if (logs.length === 0) return [];
  return [
    {
      setting: SETTING,
      value: 'true',
      when: 'Every Windows instance that runs a task with secrets and the awslogs driver.',
      where: 'In the PowerShell of the user data, before the agent is initialized.',
      lines: [
        `[Environment]::SetEnvironmentVariable("${SETTING}", $TRUE, "Machine")`,
        `Initialize-ECSAgent -Cluster <cluster name> -EnableTaskIAMRole -LoggingDrivers '["json-file","awslogs"]'`,
      ],
      paths: [...secrets, ...logs],
    },
  ];
}
