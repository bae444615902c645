import type {
  AvailabilityZone,
  DescribeAvailabilityZonesRequest,
  DescribeAvailabilityZonesResult,
} from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { zonesOf } from './availability-zones.ts';
import { describe, type Filters } from './describe.ts';
import { invalidValue } from './errors.ts';

const FILTERS: Filters<AvailabilityZone> = {
  'group-name': (zone) => [zone.GroupName],
  'opt-in-status': (zone) => [zone.OptInStatus],
  'region-name': (zone) => [zone.RegionName],
  state: (zone) => [zone.State],
  'zone-id': (zone) => [zone.ZoneId],
  'zone-name': (zone) => [zone.ZoneName],
  'zone-type': (zone) => [zone.ZoneType],
};

/**
 * Lists the zones of the Region. Errors: InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html
 */
export const DescribeAvailabilityZones: Operation<
  DescribeAvailabilityZonesRequest,
  DescribeAvailabilityZonesResult
> = ({ region }, input) => {
  const zones = zonesOf(region).map(
    ({ name, id }): AvailabilityZone => ({
      ZoneName: name,
      ZoneId: id,
      RegionName: region,
      GroupName: `${region}-zg-1`,
      NetworkBorderGroup: region,
      OptInStatus: 'opt-in-not-required',
      State: 'available',
      ZoneType: 'availability-zone',
      Messages: [],
    }),
  );
  const { ZoneNames: names, ZoneIds: ids } = input;
  const missing =
    names?.find((name) => !zones.some(({ ZoneName }) => ZoneName === name)) ??
    ids?.find((id) => !zones.some(({ ZoneId }) => ZoneId === id));
  if (missing !== undefined) throw invalidValue(`Invalid availability zone: [${missing}]`);
  const chosen = zones.filter(
    ({ ZoneName = '', ZoneId = '' }) =>
      (!names?.length || names.includes(ZoneName)) && (!ids?.length || ids.includes(ZoneId)),
  );
  const { items } = describe(
    chosen,
    { Filters: input.Filters },
    {
      name: 'DescribeAvailabilityZones',
      filters: FILTERS,
      idOf: ({ ZoneId = '' }) => ZoneId,
    },
  );
  return { AvailabilityZones: items };
};
