import { AwsError } from '../../aws-error.ts';
import type { Kind } from './documents.ts';

interface KindFacts {
  /** What its ids begin with. */
  prefix: string;
  malformed: string;
  missing: (id: string) => AwsError;
}

function facts(prefix: string, malformed: string, code: string, text: (id: string) => string): KindFacts {
  return { prefix, malformed, missing: (id) => new AwsError(code, text(id)) };
}

/** How each kind is named, and how EC2 says that one is missing. */
export const KINDS: Readonly<Record<Kind, KindFacts>> = {
  vpc: facts(
    'vpc',
    'InvalidVpcId.Malformed',
    'InvalidVpcID.NotFound',
    (id) => `The vpc ID '${id}' does not exist`,
  ),
  subnet: facts(
    'subnet',
    'InvalidSubnetID.Malformed',
    'InvalidSubnetID.NotFound',
    (id) => `The subnet ID '${id}' does not exist`,
  ),
  'security-group': facts(
    'sg',
    'InvalidGroupId.Malformed',
    'InvalidGroup.NotFound',
    (id) => `The security group '${id}' does not exist`,
  ),
  'route-table': facts(
    'rtb',
    'InvalidRouteTableId.Malformed',
    'InvalidRouteTableID.NotFound',
    (id) => `The routeTable ID '${id}' does not exist`,
  ),
  'internet-gateway': facts(
    'igw',
    'InvalidInternetGatewayId.Malformed',
    'InvalidInternetGatewayID.NotFound',
    (id) => `The internetGateway ID '${id}' does not exist`,
  ),
  'elastic-ip': facts(
    'eipalloc',
    'InvalidAllocationID.Malformed',
    'InvalidAllocationID.NotFound',
    (id) => `The allocation ID '${id}' does not exist`,
  ),
  natgateway: facts(
    'nat',
    'NatGatewayMalformed',
    'NatGatewayNotFound',
    (id) => `NAT gateway ${id} was not found`,
  ),
  'vpc-endpoint': facts(
    'vpce',
    'InvalidVpcEndpointId.Malformed',
    'InvalidVpcEndpointId.NotFound',
    (id) => `The Vpc Endpoint Id '${id}' does not exist`,
  ),
  'network-interface': facts(
    'eni',
    'InvalidNetworkInterfaceId.Malformed',
    'InvalidNetworkInterfaceID.NotFound',
    (id) => `The networkInterface ID '${id}' does not exist`,
  ),
};

/** Gives the kind that an id is of. */
export function kindOfId(id: string): Kind | undefined {
  const prefix = id.slice(0, id.lastIndexOf('-'));
  return (Object.keys(KINDS) as Kind[]).find((kind) => KINDS[kind].prefix === prefix);
}
