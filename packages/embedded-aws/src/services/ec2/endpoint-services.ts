/** A service of AWS that a VPC endpoint can lead to. */
export interface EndpointService {
  /** Such as `com.amazonaws.us-east-1.ecr.api`. */
  name: string;
  types: readonly ('Interface' | 'Gateway')[];
  /** The name that leads to an interface endpoint where private DNS is on. */
  privateDns: string;
}

/** The host of each service whose host is not its own name. */
const HOSTS: Readonly<Record<string, string>> = {
  'ecr.api': 'api.ecr',
  'ecr.dkr': '*.dkr.ecr',
  'ecs-agent': 'ecs-a',
  'ecs-telemetry': 'ecs-t',
};

const INTERFACES = [
  'appmesh-envoy-management',
  'ec2',
  'ec2messages',
  'ecr.api',
  'ecr.dkr',
  'ecs',
  'ecs-agent',
  'ecs-telemetry',
  'elasticloadbalancing',
  'events',
  'guardduty-data',
  'kms',
  'logs',
  'monitoring',
  'secretsmanager',
  'servicediscovery',
  'sns',
  'sqs',
  'ssm',
  'ssmmessages',
  'sts',
  'xray',
];

const GATEWAYS = ['dynamodb', 's3'];

/** The part of the services in a Region that tasks use; AWS has a few hundred. */
export function endpointServices(region: string): EndpointService[] {
  const service = (name: string, types: EndpointService['types']): EndpointService => ({
    name: `com.amazonaws.${region}.${name}`,
    types,
    privateDns: `${HOSTS[name] ?? name}.${region}.amazonaws.com`,
  });
  return [
    ...INTERFACES.map((name) => service(name, ['Interface'])),
    ...GATEWAYS.map((name) => service(name, ['Gateway', 'Interface'])),
  ].sort((one, other) => (one.name < other.name ? -1 : 1));
}
