import { invalidValue } from './errors.ts';

/** The Regions that every account has without asking, as DescribeRegions gives them. */
export const REGIONS = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-northeast-3',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'sa-east-1',
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
] as const;

const LETTERS: Readonly<Record<string, string>> = {
  'us-east-1': 'abcdef',
  'us-west-1': 'ab',
  'us-west-2': 'abcd',
};

const DIRECTIONS: Readonly<Record<string, string>> = {
  northeast: 'ne',
  southeast: 'se',
  northwest: 'nw',
  southwest: 'sw',
};

/** A zone of a Region. */
export interface Zone {
  name: string;
  id: string;
}

/** Gives the zones of a Region: three, where AWS has no other number. */
export function zonesOf(region: string): Zone[] {
  return [...(LETTERS[region] ?? 'abc')].map((letter, index) => ({
    name: `${region}${letter}`,
    id: `${shortRegion(region)}-az${index + 1}`,
  }));
}

/** Gives a zone by its name or id, the first one without either; throws InvalidParameterValue for another Region's. */
export function chooseZone(region: string, name: string | undefined, id: string | undefined): Zone {
  const zones = zonesOf(region);
  const zone = zones.find(
    (one) => (name === undefined || one.name === name) && (id === undefined || one.id === id),
  );
  if (zone) return zone;
  const [parameter, value] = name === undefined ? ['availabilityZoneId', id] : ['availabilityZone', name];
  const names = zones.map((one) => (name === undefined ? one.id : one.name)).join(', ');
  throw invalidValue(
    `Value (${value}) for parameter ${parameter} is invalid. Subnets can currently only be created in the following ` +
      `availability zones: ${names}.`,
  );
}

/** `us-east-1` is `use1` in the id of a zone. */
function shortRegion(region: string): string {
  const parts = region.split('-');
  const number = parts.pop();
  const [area = '', ...rest] = parts;
  return `${area}${rest.map((part) => DIRECTIONS[part] ?? part.charAt(0)).join('')}${number}`;
}
