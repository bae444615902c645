/** A quota as AWS has it for a new account. */
export interface Quota {
  service: string;
  code: string;
  name: string;
  value: number;
  adjustable: boolean;
}

/** The services whose quotas are here, with the names that AWS gives them. */
export const SERVICES: readonly { code: string; name: string }[] = [
  { code: 'ecs', name: 'Amazon Elastic Container Service (Amazon ECS)' },
  { code: 'fargate', name: 'AWS Fargate' },
  { code: 'secretsmanager', name: 'AWS Secrets Manager' },
  { code: 'ssm', name: 'AWS Systems Manager' },
];

const fixed = (service: string, code: string, name: string, value: number): Quota => ({
  service,
  code,
  name,
  value,
  adjustable: false,
});

const adjustable = (service: string, code: string, name: string, value: number): Quota => ({
  ...fixed(service, code, name, value),
  adjustable: true,
});

/** Quotas with AWS's own codes, by service and code; one whose code is not known for certain is left out. */
export const QUOTAS: readonly Quota[] = [
  adjustable('ecs', 'L-21C621EB', 'Clusters per account', 10_000),
  adjustable('ecs', 'L-2D029656', 'Services per namespace', 100),
  fixed('ecs', 'L-86C34207', 'Container instances per cluster', 5_000),
  adjustable('ecs', 'L-92E49DE3', 'Tasks per service', 5_000),
  adjustable('ecs', 'L-9EF96962', 'Services per cluster', 5_000),
  fixed('ecs', 'L-A04A77EF', 'Target groups per service', 5),
  fixed('ecs', 'L-A24B7D58', 'Capacity providers per cluster', 20),
  fixed('ecs', 'L-B7718569', 'Tasks in PROVISIONING state per cluster', 500),
  fixed('ecs', 'L-B9151B48', 'Revisions per task definition family', 1_000_000),
  fixed('ecs', 'L-E4A1E1D7', 'Classic Load Balancers per service', 1),
  adjustable('fargate', 'L-3032A538', 'Fargate On-Demand vCPU resource count', 6),
  adjustable('fargate', 'L-36FBB829', 'Fargate Spot vCPU resource count', 6),
  fixed('secretsmanager', 'L-2F66C23C', 'Secrets', 500_000),
  fixed('secretsmanager', 'L-7823223D', 'Versions per secret', 100),
  adjustable('ssm', 'L-09101E66', 'Concurrently executing Automations', 100),
  adjustable('ssm', 'L-218CDBD4', 'Patch baselines', 50),
  adjustable('ssm', 'L-7727CE5B', 'Maintenance Windows', 50),
];
