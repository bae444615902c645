import type { Route } from '@aws-sdk/client-ec2';
import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import { formatCidr, parseCidr } from './cidr.ts';
import type { RouteTableDocument } from './documents.ts';
import { invalidValue, missingParameter } from './errors.ts';
import { findResource, readResource } from './resources.ts';

/** Where a route of a request leads from. */
interface RouteDestination {
  DestinationCidrBlock?: string | undefined;
  DestinationIpv6CidrBlock?: string | undefined;
  DestinationPrefixListId?: string | undefined;
}

interface RouteInput extends RouteDestination {
  GatewayId?: string | undefined;
  NatGatewayId?: string | undefined;
  NetworkInterfaceId?: string | undefined;
}

/** Gives the destination as AWS names it in its messages; throws MissingParameter when there is none. */
export function destinationOf(input: RouteDestination): string {
  const { DestinationCidrBlock: cidr } = input;
  if (cidr === undefined) {
    const other = input.DestinationIpv6CidrBlock ?? input.DestinationPrefixListId;
    if (other === undefined) throw missingParameter('destinationCidrBlock');
    return other;
  }
  const block = parseCidr(cidr);
  if (block) return formatCidr(block);
  throw invalidValue(
    `Value (${cidr}) for parameter destinationCidrBlock is invalid. This is not a valid CIDR block.`,
  );
}

/** Gives the route of a table that has the same destination. */
export function findRoute({ Routes }: RouteTableDocument, input: RouteDestination): Route | undefined {
  const destination = destinationOf(input);
  return Routes.find((route) => destinationOf(route) === destination);
}

/** Reads a route of a request. Throws MissingParameter without a target, and what its target's kind throws. */
export function readRoute(context: OperationContext, table: RouteTableDocument, input: RouteInput): Route {
  const { GatewayId, NatGatewayId, NetworkInterfaceId } = input;
  const destination = destinationOf(input);
  if (GatewayId !== undefined) checkGateway(context, table, GatewayId);
  else if (NatGatewayId !== undefined) checkNatGateway(context, table, NatGatewayId);
  else if (NetworkInterfaceId !== undefined) {
    findResource(context, 'network-interface', NetworkInterfaceId, 'networkInterfaceId');
  } else {
    const message = 'The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId';
    throw new AwsError('MissingParameter', message);
  }
  return {
    ...(input.DestinationCidrBlock !== undefined && { DestinationCidrBlock: destination }),
    ...(input.DestinationIpv6CidrBlock !== undefined && { DestinationIpv6CidrBlock: destination }),
    ...(input.DestinationPrefixListId !== undefined && { DestinationPrefixListId: destination }),
    ...(GatewayId !== undefined && { GatewayId }),
    ...(NatGatewayId !== undefined && { NatGatewayId }),
    ...(NetworkInterfaceId !== undefined && { NetworkInterfaceId }),
    Origin: 'CreateRoute',
    State: 'active',
  };
}

function checkGateway(context: OperationContext, table: RouteTableDocument, id: string): void {
  if (id === 'local') return;
  if (!id.startsWith('igw-')) {
    throw new AwsError('InvalidGatewayID.NotFound', `The gateway ID '${id}' does not exist`);
  }
  const gateway = readResource(context, 'internet-gateway', id);
  if (!gateway) throw new AwsError('InvalidGatewayID.NotFound', `The gateway ID '${id}' does not exist`);
  if (gateway.Attachments.some(({ VpcId }) => VpcId === table.VpcId)) return;
  throw invalidValue(
    `route table ${table.RouteTableId} and network gateway ${id} belong to different networks`,
  );
}

function checkNatGateway(context: OperationContext, table: RouteTableDocument, id: string): void {
  const nat = readResource(context, 'natgateway', id);
  if (!nat || nat.State === 'deleted') {
    throw new AwsError('InvalidNatGatewayID.NotFound', `The natGateway ID '${id}' does not exist`);
  }
  if (nat.VpcId === table.VpcId) return;
  throw invalidValue(`route table ${table.RouteTableId} and nat gateway ${id} belong to different networks`);
}
