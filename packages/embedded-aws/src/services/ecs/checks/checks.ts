import { AwsError } from '../../../aws-error.ts';
import type { Check, Registration } from './check.ts';
import { containerSettingChecks } from './container-settings.ts';
import { dependencyChecks } from './dependencies.ts';
import { environmentChecks } from './environment.ts';
import { fargateChecks } from './fargate.ts';
import { firelensChecks } from './firelens.ts';
import { healthChecks } from './health.ts';
import { identityChecks } from './identity.ts';
import { checkIntegers } from './integers.ts';
import { ec2Checks, externalChecks, managedInstancesChecks } from './launch-types.ts';
import { linuxParameterChecks } from './linux-parameters.ts';
import { loggingChecks } from './logging.ts';
import { checkByModel } from './model.ts';
import { networkChecks } from './network.ts';
import { placementChecks } from './placement.ts';
import { platformChecks } from './platform.ts';
import { portChecks } from './ports.ts';
import { proxyChecks } from './proxy.ts';
import { registryChecks } from './registry.ts';
import { roleChecks } from './roles.ts';
import { secretChecks } from './secrets.ts';
import { sizeChecks } from './size.ts';
import { tagChecks } from './tags.ts';
import { volumeChecks } from './volumes.ts';

/**
 * What every definition has to pass, in order; ECS names one failure in each reply. Known of the real order:
 * a container's memory comes before Fargate's sizes, and a secret's account before the execution role.
 */
const COMMON: Check[] = [
  checkIntegers,
  ...identityChecks,
  ...tagChecks,
  checkByModel,
  ...placementChecks,
  ...platformChecks,
  ...sizeChecks,
  ...networkChecks,
  ...portChecks,
  ...environmentChecks,
  ...secretChecks,
  ...registryChecks,
  ...roleChecks,
  ...loggingChecks,
  ...firelensChecks,
  ...healthChecks,
  ...dependencyChecks,
  ...linuxParameterChecks,
  ...containerSettingChecks,
  ...volumeChecks,
  ...proxyChecks,
];

const BY_LAUNCH_TYPE: Record<string, Check[]> = {
  FARGATE: fargateChecks,
  EC2: ec2Checks,
  EXTERNAL: externalChecks,
  MANAGED_INSTANCES: managedInstancesChecks,
};

/** Throws the ClientException, or SerializationException, with which ECS would refuse the definition. */
export function checkRegistration(registration: Registration): void {
  const asked = registration.request.requiresCompatibilities ?? [];
  const launchTypes = asked.length > 0 ? asked : ['EC2'];
  const text =
    firstFailure(COMMON, registration) ??
    firstFailure(
      launchTypes.flatMap((type) => BY_LAUNCH_TYPE[type] ?? []),
      registration,
    );
  if (text !== undefined) throw new AwsError('ClientException', text);
}

/** Gives the launch types that a definition, already checked, can be run on. */
export function compatibleLaunchTypes(registration: Registration): string[] {
  const asked = registration.request.requiresCompatibilities ?? [];
  return ['EXTERNAL', 'EC2', 'FARGATE', 'MANAGED_INSTANCES'].filter(
    (type) =>
      asked.includes(type as (typeof asked)[number]) ||
      (type !== 'MANAGED_INSTANCES' && passes(type, registration)),
  );
}

function passes(launchType: string, registration: Registration): boolean {
  return firstFailure(BY_LAUNCH_TYPE[launchType] ?? [], registration) === undefined;
}

function firstFailure(checks: Check[], registration: Registration): string | undefined {
  for (const check of checks) {
    const text = check(registration);
    if (text !== undefined) return text;
  }
  return undefined;
}
