import type { ServiceState } from '@purser/aws';

/** Says why ECS would start no deployment of a service, or undefined where it would. Nothing is asked of AWS. */
export function refusalOf(service: ServiceState | undefined): string | undefined {
  if (service === undefined) return 'There is no such service in the cluster.';
  switch (service.controller) {
    case 'CODE_DEPLOY':
      return 'AWS CodeDeploy deploys this service: start the deployment there.';
    case 'EXTERNAL':
      return 'A deployment controller outside of ECS deploys this service by task sets: start the deployment there.';
  }
  if (service.status === 'ACTIVE') return undefined;
  return `The service is ${service.status}: it was deleted.`;
}
