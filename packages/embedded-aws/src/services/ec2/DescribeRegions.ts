import type { DescribeRegionsRequest, DescribeRegionsResult, Region } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { REGIONS } from './availability-zones.ts';
import { describe, type Filters } from './describe.ts';
import { invalidValue } from './errors.ts';

const FILTERS: Filters<Region> = {
  endpoint: (region) => [region.Endpoint],
  'opt-in-status': (region) => [region.OptInStatus],
  'region-name': (region) => [region.RegionName],
};

/**
 * Lists the Regions that need no opting in. Errors: InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html
 */
export const DescribeRegions: Operation<DescribeRegionsRequest, DescribeRegionsResult> = (
  _context,
  input,
) => {
  const { RegionNames: names } = input;
  const missing = names?.find((name) => !REGIONS.some((region) => region === name));
  if (missing !== undefined) throw invalidValue(`Invalid region(s): [${missing}]`);
  const regions = REGIONS.filter((name) => !names?.length || names.includes(name)).map(
    (name): Region => ({
      RegionName: name,
      Endpoint: `ec2.${name}.amazonaws.com`,
      OptInStatus: 'opt-in-not-required',
    }),
  );
  const { items } = describe(
    regions,
    { Filters: input.Filters },
    {
      name: 'DescribeRegions',
      filters: FILTERS,
      idOf: ({ RegionName = '' }) => RegionName,
    },
  );
  return { Regions: items };
};
