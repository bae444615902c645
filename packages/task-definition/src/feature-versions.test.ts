import { expect, test } from 'vitest';
import { FEATURES } from './feature-versions.ts';
import { formatPath } from './path.ts';
import { readDefinition } from './read-definition.ts';

const PARAMETER = '/app/db';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/db-Ab12Cd';
const app = (container: object) => ({ containerDefinitions: [{ name: 'app' }, container] });
const inSecond = (path: string) => `containerDefinitions[1].${path}`;
const injecting = (valueFrom: string) => app({ secrets: [{ name: 'A', valueFrom }] });
const logging = (valueFrom: string) =>
  app({ logConfiguration: { logDriver: 'splunk', secretOptions: [{ name: 'splunk-token', valueFrom }] } });
const VARIABLE = inSecond('secrets[0].valueFrom');
const OPTION = inSecond('logConfiguration.secretOptions[0].valueFrom');
const efs = (more: object) => ({
  volumes: [{ name: 'v', efsVolumeConfiguration: { fileSystemId: 'fs-1', ...more } }],
});
const firelens = (type: string, user?: string) =>
  app({ firelensConfiguration: { type }, ...(user !== undefined && { user }) });
const TYPE = inSecond('firelensConfiguration.type');

/** A definition that uses each feature, where it does, and ones that come near. */
const CASES: Record<string, { uses: object; at: string[]; not: object[] }> = {
  'execution-role': {
    uses: { executionRoleArn: 'a' },
    at: ['executionRoleArn'],
    not: [{ taskRoleArn: 'a' }],
  },
  'private-registry': {
    uses: app({ repositoryCredentials: { credentialsParameter: SECRET } }),
    at: [inSecond('repositoryCredentials')],
    not: [app({})],
  },
  'parameter-variable': {
    uses: injecting(PARAMETER),
    at: [VARIABLE],
    not: [injecting(SECRET), logging(PARAMETER), injecting('a b')],
  },
  'secret-variable': {
    uses: injecting(SECRET),
    at: [VARIABLE],
    not: [injecting(PARAMETER), logging(SECRET)],
  },
  'parameter-log-option': {
    uses: logging(PARAMETER),
    at: [OPTION],
    not: [logging(SECRET), injecting(PARAMETER)],
  },
  'secret-log-option': { uses: logging(SECRET), at: [OPTION], not: [logging(PARAMETER), injecting(SECRET)] },
  'part-of-secret': {
    uses: {
      containerDefinitions: [`${SECRET}:key::`, `${SECRET}::AWSPREVIOUS:`, `${SECRET}:::0a`].map(
        (valueFrom) => ({
          secrets: [{ valueFrom }],
          logConfiguration: { secretOptions: [{ valueFrom }] },
        }),
      ),
    },
    at: [0, 1, 2]
      .map((index) => `containerDefinitions[${index}].secrets[0].valueFrom`)
      .concat(
        [0, 1, 2].map(
          (index) => `containerDefinitions[${index}].logConfiguration.secretOptions[0].valueFrom`,
        ),
      ),
    not: [injecting(SECRET), injecting(`${SECRET}:::`), injecting(PARAMETER)],
  },
  'environment-files': {
    uses: app({ environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::b/a.env' }] }),
    at: [inSecond('environmentFiles')],
    not: [app({ environmentFiles: [] })],
  },
  'health-check': {
    uses: app({ healthCheck: { command: ['CMD'] } }),
    at: [inSecond('healthCheck')],
    not: [app({})],
  },
  'container-order': {
    uses: app({ dependsOn: [{ containerName: 'app', condition: 'START' }] }),
    at: [inSecond('dependsOn')],
    not: [app({ dependsOn: [] })],
  },
  'container-timeouts': {
    uses: app({ startTimeout: 10, stopTimeout: 20 }),
    at: [inSecond('startTimeout'), inSecond('stopTimeout')],
    not: [app({})],
  },
  'restart-policy': {
    uses: app({ restartPolicy: { enabled: true } }),
    at: [inSecond('restartPolicy.enabled')],
    not: [app({ restartPolicy: { enabled: false } })],
  },
  'firelens-fluentbit': { uses: firelens('fluentbit'), at: [TYPE], not: [firelens('fluentd')] },
  'firelens-fluentd': { uses: firelens('fluentd'), at: [TYPE], not: [firelens('fluentbit')] },
  'firelens-user': {
    uses: firelens('fluentbit', '1000:0'),
    at: ['containerDefinitions[1]'],
    not: ['0', 'root', '0:1000', 'root:root', '']
      .map((user) => firelens('fluentbit', user))
      .concat(firelens('fluentd'), app({ user: '1000' })),
  },
  'splunk-driver': {
    uses: logging(PARAMETER),
    at: [inSecond('logConfiguration.logDriver')],
    not: [app({ logConfiguration: { logDriver: 'awslogs' } })],
  },
  'port-range': {
    uses: app({ portMappings: [{ containerPort: 80 }, { containerPortRange: '100-200' }] }),
    at: [inSecond('portMappings[1].containerPortRange')],
    not: [app({ portMappings: [{ containerPort: 80 }] })],
  },
  'system-controls': {
    uses: app({ systemControls: [{ namespace: 'net.core.somaxconn', value: '1' }] }),
    at: [inSecond('systemControls')],
    not: [app({ systemControls: [] })],
  },
  'added-capability': {
    uses: app({ linuxParameters: { capabilities: { add: ['SYS_PTRACE'] } } }),
    at: [inSecond('linuxParameters.capabilities.add')],
    not: [app({ linuxParameters: { capabilities: { add: [], drop: ['ALL'] } } })],
  },
  gmsa: {
    uses: app({ credentialSpecs: ['credentialspec:file://a.json'] }),
    at: [inSecond('credentialSpecs[0]')],
    not: [app({ credentialSpecs: ['credentialspecdomainless:arn:aws:s3:::b/a'] })],
  },
  'gmsa-domainless': {
    uses: app({ credentialSpecs: ['credentialspecdomainless:arn:aws:s3:::b/a'] }),
    at: [inSecond('credentialSpecs[0]')],
    not: [app({ credentialSpecs: ['credentialspec:file://a.json'] })],
  },
  efs: { uses: efs({}), at: ['volumes[0].efsVolumeConfiguration'], not: [{ volumes: [{ name: 'v' }] }] },
  'efs-authorization': {
    uses: efs({ authorizationConfig: { iam: 'ENABLED' } }),
    at: ['volumes[0].efsVolumeConfiguration.authorizationConfig'],
    not: [efs({})],
  },
  fsx: {
    uses: { volumes: [{ name: 'v', fsxWindowsFileServerVolumeConfiguration: {} }] },
    at: ['volumes[0].fsxWindowsFileServerVolumeConfiguration'],
    not: [efs({})],
  },
  namespaces: { uses: { pidMode: 'task', ipcMode: 'host' }, at: ['pidMode', 'ipcMode'], not: [{}] },
  'app-mesh': { uses: { proxyConfiguration: {} }, at: ['proxyConfiguration'], not: [{}] },
  'ephemeral-storage': { uses: { ephemeralStorage: { sizeInGiB: 30 } }, at: ['ephemeralStorage'], not: [{}] },
  'large-task': { uses: { cpu: '8 vCPU' }, at: ['cpu'], not: [{ cpu: '4096' }, { cpu: 'much' }, {}] },
  arm64: {
    uses: { runtimePlatform: { cpuArchitecture: 'ARM64' } },
    at: ['runtimePlatform.cpuArchitecture'],
    not: [{ runtimePlatform: { cpuArchitecture: 'X86_64' } }, { runtimePlatform: {} }],
  },
  'fault-injection': {
    uses: { enableFaultInjection: true },
    at: ['enableFaultInjection'],
    not: [{ enableFaultInjection: false }],
  },
};

test('every feature has a case, and versions that can be compared', () => {
  expect(FEATURES.map(({ id }) => id)).toEqual(Object.keys(CASES));
  for (const { fargateLinux, fargateWindows, ec2Agent } of FEATURES)
    for (const version of [fargateLinux, fargateWindows, ec2Agent])
      expect(version ?? 'unsupported').toMatch(/^(\d+\.\d+\.\d+|unsupported)$/);
});

test.each(FEATURES.map((feature) => [feature.id, feature] as const))('%s', (id, feature) => {
  const at = (definition: object) => feature.paths(readDefinition(definition)).map(formatPath);
  expect(at(CASES[id]?.uses ?? {})).toEqual(CASES[id]?.at);
  for (const definition of CASES[id]?.not ?? []) expect(at(definition)).toEqual([]);
});
