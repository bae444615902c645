import type { TaskDefinition } from '../src/model.ts';
import appMeshProxy from './app-mesh-proxy.json' with { type: 'json' };
import arm64 from './arm64.json' with { type: 'json' };
import bridgeLegacy from './bridge-legacy.json' with { type: 'json' };
import chinaPartition from './china-partition.json' with { type: 'json' };
import consoleMade from './console-made.json' with { type: 'json' };
import cronBatchNoneNetwork from './cron-batch-none-network.json' with { type: 'json' };
import dockerVolumeShared from './docker-volume-shared.json' with { type: 'json' };
import ebsConfiguredAtLaunch from './ebs-configured-at-launch.json' with { type: 'json' };
import efsWordpress from './efs-wordpress.json' with { type: 'json' };
import envFiles from './env-files.json' with { type: 'json' };
import ephemeral200gib from './ephemeral-200gib.json' with { type: 'json' };
import externalAnywhere from './external-anywhere.json' with { type: 'json' };
import faultInjection from './fault-injection.json' with { type: 'json' };
import firelensRouter from './firelens-router.json' with { type: 'json' };
import gmsaDomainless from './gmsa-domainless.json' with { type: 'json' };
import gpuTrainingEc2 from './gpu-training-ec2.json' with { type: 'json' };
import healthCheckDependsOn from './health-check-depends-on.json' with { type: 'json' };
import hostNetworkAgent from './host-network-agent.json' with { type: 'json' };
import initContainerMigrations from './init-container-migrations.json' with { type: 'json' };
import managedInstancesGpu from './managed-instances-gpu.json' with { type: 'json' };
import privateRegistry from './private-registry.json' with { type: 'json' };
import restartPolicy from './restart-policy.json' with { type: 'json' };
import secretsManagerJsonKeys from './secrets-manager-json-keys.json' with { type: 'json' };
import serviceConnectPorts from './service-connect-ports.json' with { type: 'json' };
import sharedGpu from './shared-gpu.json' with { type: 'json' };
import splunkTokenValuefrom from './splunk-token-valuefrom.json' with { type: 'json' };
import tenContainers from './ten-containers.json' with { type: 'json' };
import webApp from './web-app.json' with { type: 'json' };
import windowsEc2 from './windows-ec2.json' with { type: 'json' };
import windowsIis from './windows-iis.json' with { type: 'json' };
import workerWithSidecar from './worker-with-sidecar.json' with { type: 'json' };
import xraySidecar from './xray-sidecar.json' with { type: 'json' };

/** One task definition of the corpus; `name` is its file without the ending. */
export interface CorpusEntry {
  name: string;
  definition: TaskDefinition;
}

// TypeScript widens the strings of JSON, so that it cannot tell an enumerated value.
const definitions: Readonly<Record<string, unknown>> = {
  'app-mesh-proxy': appMeshProxy,
  arm64: arm64,
  'bridge-legacy': bridgeLegacy,
  'china-partition': chinaPartition,
  'console-made': consoleMade,
  'cron-batch-none-network': cronBatchNoneNetwork,
  'docker-volume-shared': dockerVolumeShared,
  'ebs-configured-at-launch': ebsConfiguredAtLaunch,
  'efs-wordpress': efsWordpress,
  'env-files': envFiles,
  'ephemeral-200gib': ephemeral200gib,
  'external-anywhere': externalAnywhere,
  'fault-injection': faultInjection,
  'firelens-router': firelensRouter,
  'gmsa-domainless': gmsaDomainless,
  'gpu-training-ec2': gpuTrainingEc2,
  'health-check-depends-on': healthCheckDependsOn,
  'host-network-agent': hostNetworkAgent,
  'init-container-migrations': initContainerMigrations,
  'managed-instances-gpu': managedInstancesGpu,
  'private-registry': privateRegistry,
  'restart-policy': restartPolicy,
  'secrets-manager-json-keys': secretsManagerJsonKeys,
  'service-connect-ports': serviceConnectPorts,
  'shared-gpu': sharedGpu,
  'splunk-token-valuefrom': splunkTokenValuefrom,
  'ten-containers': tenContainers,
  'web-app': webApp,
  'windows-ec2': windowsEc2,
  'windows-iis': windowsIis,
  'worker-with-sidecar': workerWithSidecar,
  'xray-sidecar': xraySidecar,
};

/** Task definitions as people write them. ECS takes every one; together they use every member that it knows. */
export const CORPUS: readonly CorpusEntry[] = Object.entries(definitions).map(([name, definition]) => ({
  name,
  definition: definition as TaskDefinition,
}));
