import type { DescribeRouteTablesRequest, DescribeRouteTablesResult, RouteTable } from '@aws-sdk/client-ec2';
import type { Operation } from '../../operation.ts';
import { chosenResources, describe, type Filters } from './describe.ts';
import { toRouteTable } from './route-table.ts';

const FILTERS: Filters<RouteTable> = {
  'association.gateway-id': (table) => (table.Associations ?? []).map((one) => one.GatewayId),
  'association.main': (table) => (table.Associations ?? []).map((one) => one.Main),
  'association.route-table-association-id': (table) =>
    (table.Associations ?? []).map((one) => one.RouteTableAssociationId),
  'association.route-table-id': (table) => (table.Associations ?? []).map((one) => one.RouteTableId),
  'association.subnet-id': (table) => (table.Associations ?? []).map((one) => one.SubnetId),
  'owner-id': (table) => [table.OwnerId],
  'route-table-id': (table) => [table.RouteTableId],
  'route.destination-cidr-block': (table) => (table.Routes ?? []).map((one) => one.DestinationCidrBlock),
  'route.destination-prefix-list-id': (table) =>
    (table.Routes ?? []).map((one) => one.DestinationPrefixListId),
  'route.gateway-id': (table) => (table.Routes ?? []).map((one) => one.GatewayId),
  'route.nat-gateway-id': (table) => (table.Routes ?? []).map((one) => one.NatGatewayId),
  'route.origin': (table) => (table.Routes ?? []).map((one) => one.Origin),
  'route.state': (table) => (table.Routes ?? []).map((one) => one.State),
  'vpc-id': (table) => [table.VpcId],
};

/**
 * Lists route tables. Errors: InvalidRouteTableID.NotFound, InvalidParameterValue.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRouteTables.html
 */
export const DescribeRouteTables: Operation<DescribeRouteTablesRequest, DescribeRouteTablesResult> = (
  context,
  input,
) => {
  const tables = chosenResources(context, 'route-table', input.RouteTableIds, 'routeTableId');
  const shown = tables.map((table) => toRouteTable(context, table));
  const page = describe(shown, input, {
    name: 'DescribeRouteTables',
    filters: FILTERS,
    idOf: ({ RouteTableId = '' }) => RouteTableId,
  });
  return { RouteTables: page.items, NextToken: page.nextToken };
};
