/** Partitions other than `aws`: how their Regions begin, and what their hosts end in. */
const PARTITIONS = [
  { partition: 'aws-cn', prefix: 'cn-', hosts: 'amazonaws.com.cn' },
  { partition: 'aws-us-gov', prefix: 'us-gov-', hosts: 'amazonaws.com' },
  { partition: 'aws-eusc', prefix: 'eusc-', hosts: 'amazonaws.eu' },
  { partition: 'aws-iso', prefix: 'us-iso-', hosts: 'c2s.ic.gov' },
  { partition: 'aws-iso-b', prefix: 'us-isob-', hosts: 'sc2s.sgov.gov' },
  { partition: 'aws-iso-e', prefix: 'eu-isoe-', hosts: 'cloud.adc-e.uk' },
  { partition: 'aws-iso-f', prefix: 'us-isof-', hosts: 'csp.hci.ic.gov' },
] as const;

/** The partition that a Region belongs to, as it stands in ARNs, such as `aws` or `aws-cn`. */
export function partitionOf(region: string): string {
  return PARTITIONS.find(({ prefix }) => region.startsWith(prefix))?.partition ?? 'aws';
}

/** The parts of an ARN that say whose a resource is. */
export interface Home {
  partition: string;
  region: string;
  accountId: string;
}

/** The beginning of an ARN: `arn:aws:ssm:eu-west-1:111122223333`. */
export function arnPrefix(service: string, { partition, region, accountId }: Home): string {
  return `arn:${partition}:${service}:${region}:${accountId}`;
}

/** The name of a service's host in a Region, as `kms:ViaService` compares it: `ssm.eu-west-1.amazonaws.com`. */
export function serviceHost(service: string, { partition, region }: Home): string {
  const hosts = PARTITIONS.find((one) => one.partition === partition)?.hosts ?? 'amazonaws.com';
  return `${service}.${region}.${hosts}`;
}
