import { expect, test } from 'vitest';
import { arnPrefix, partitionOf, serviceHost } from './partition.ts';

test.each([
  ['eu-west-1', 'aws', 'ssm.eu-west-1.amazonaws.com'],
  ['us-east-1', 'aws', 'ssm.us-east-1.amazonaws.com'],
  ['cn-north-1', 'aws-cn', 'ssm.cn-north-1.amazonaws.com.cn'],
  ['us-gov-west-1', 'aws-us-gov', 'ssm.us-gov-west-1.amazonaws.com'],
  ['eusc-de-east-1', 'aws-eusc', 'ssm.eusc-de-east-1.amazonaws.eu'],
  ['us-iso-east-1', 'aws-iso', 'ssm.us-iso-east-1.c2s.ic.gov'],
  ['us-isob-east-1', 'aws-iso-b', 'ssm.us-isob-east-1.sc2s.sgov.gov'],
  ['eu-isoe-west-1', 'aws-iso-e', 'ssm.eu-isoe-west-1.cloud.adc-e.uk'],
  ['us-isof-south-1', 'aws-iso-f', 'ssm.us-isof-south-1.csp.hci.ic.gov'],
])('%s is in %s', (region, partition, host) => {
  const home = { partition, region, accountId: '111122223333' };
  expect(partitionOf(region)).toBe(partition);
  expect(serviceHost('ssm', home)).toBe(host);
  expect(arnPrefix('ssm', home)).toBe(`arn:${partition}:ssm:${region}:111122223333`);
});
