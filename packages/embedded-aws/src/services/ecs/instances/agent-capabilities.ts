import type { Attribute } from '@aws-sdk/client-ecs';

/** What the agent can do from a version on, by the names that it registers. */
const SINCE: readonly (readonly [version: string, names: readonly string[]])[] = [
  [
    '1.0.0',
    [
      ...[
        '1.17',
        '1.18',
        '1.19',
        '1.20',
        '1.21',
        '1.22',
        '1.23',
        '1.24',
        '1.25',
        '1.26',
        '1.27',
        '1.28',
        '1.29',
      ].map((version) => `com.amazonaws.ecs.capability.docker-remote-api.${version}`),
      ...['json-file', 'syslog', 'awslogs', 'none', 'fluentd', 'gelf', 'journald', 'splunk'].map(
        (driver) => `com.amazonaws.ecs.capability.logging-driver.${driver}`,
      ),
      'com.amazonaws.ecs.capability.privileged-container',
      'com.amazonaws.ecs.capability.ecr-auth',
      'com.amazonaws.ecs.capability.task-iam-role',
      'com.amazonaws.ecs.capability.task-iam-role-network-host',
    ],
  ],
  ['1.15.0', ['ecs.capability.task-eni']],
  ['1.16.0', ['ecs.capability.execution-role-ecr-pull', 'ecs.capability.execution-role-awslogs']],
  ['1.17.0', ['ecs.capability.container-health-check']],
  ['1.19.0', ['ecs.capability.private-registry-authentication.secretsmanager']],
  [
    '1.22.0',
    ['ecs.capability.secrets.ssm.environment-variables', 'ecs.capability.secrets.ssm.bootstrap.log-driver'],
  ],
  [
    '1.23.0',
    ['ecs.capability.secrets.asm.environment-variables', 'ecs.capability.pid-ipc-namespace-sharing'],
  ],
  ['1.26.0', ['ecs.capability.container-ordering', 'ecs.capability.aws-appmesh']],
  ['1.27.0', ['ecs.capability.secrets.asm.bootstrap.log-driver']],
  [
    '1.30.0',
    [
      'ecs.capability.firelens.fluentd',
      'ecs.capability.firelens.fluentbit',
      'com.amazonaws.ecs.capability.logging-driver.awsfirelens',
    ],
  ],
  ['1.38.0', ['ecs.capability.efs', 'ecs.capability.efsAuth']],
  ['1.39.0', ['ecs.capability.env-files.s3']],
  ['1.86.0', ['ecs.capability.container-restart-policy']],
];

/**
 * Gives the capabilities that an agent of a version registers.
 * https://github.com/aws/amazon-ecs-agent/blob/master/CHANGELOG.md
 */
export function capabilitiesOf(agentVersion: string): Attribute[] {
  return SINCE.filter(([version]) => compareVersions(agentVersion, version) >= 0).flatMap(([, names]) =>
    names.map((name) => ({ name })),
  );
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
