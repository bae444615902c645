/** The partition that a Region belongs to, as it stands in ARNs: `aws`, `aws-cn` or `aws-us-gov`. */
export function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
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
  return `${service}.${region}.amazonaws.com${partition === 'aws-cn' ? '.cn' : ''}`;
}
