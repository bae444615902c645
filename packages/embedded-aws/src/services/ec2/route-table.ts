import type { Route, RouteTable, RouteTableAssociation, Tag } from '@aws-sdk/client-ec2';
import type { OperationContext } from '../../operation.ts';
import type { RouteTableDocument, VpcDocument } from './documents.ts';
import { listResources, newId, readResource, saveResource } from './resources.ts';

/** Makes a route table that knows the VPC's own addresses only. */
export function makeRouteTable(
  context: OperationContext,
  { VpcId, CidrBlock }: Pick<VpcDocument, 'VpcId' | 'CidrBlock'>,
  tags: Tag[] = [],
): RouteTableDocument {
  const table: RouteTableDocument = {
    RouteTableId: newId('rtb'),
    VpcId,
    OwnerId: context.accountId,
    Routes: [
      {
        DestinationCidrBlock: CidrBlock,
        GatewayId: 'local',
        Origin: 'CreateRouteTable',
        State: 'active',
      },
    ],
    Associations: [],
    PropagatingVgws: [],
    Tags: tags,
  };
  saveRouteTable(context, table);
  return table;
}

/** Makes the route table of all subnets of a VPC that have none of their own. */
export function makeMainRouteTable(context: OperationContext, vpc: VpcDocument): RouteTableDocument {
  const table = makeRouteTable(context, vpc);
  const main = { ...table, Associations: [makeAssociation(table.RouteTableId, { Main: true })] };
  saveRouteTable(context, main);
  return main;
}

/** Makes the tie of a route table to a subnet, or to all that have none of their own. */
export function makeAssociation(
  tableId: string,
  what: Pick<RouteTableAssociation, 'Main' | 'SubnetId' | 'GatewayId'>,
): RouteTableAssociation {
  return {
    RouteTableAssociationId: newId('rtbassoc'),
    RouteTableId: tableId,
    AssociationState: { State: 'associated' },
    ...what,
    Main: what.Main ?? false,
  };
}

/** Keeps a route table. */
export function saveRouteTable(context: OperationContext, table: RouteTableDocument): void {
  saveResource(context, 'route-table', table.RouteTableId, table);
}

/** Says whether a route table is the one of all subnets without their own. */
export function isMain({ Associations }: RouteTableDocument): boolean {
  return Associations.some(({ Main }) => Main);
}

/** Gives the main route table of a VPC. */
export function mainRouteTable(context: OperationContext, vpcId: string): RouteTableDocument | undefined {
  return listResources(context, 'route-table').find((table) => table.VpcId === vpcId && isMain(table));
}

/** Gives the route table that holds for a subnet: its own, or the main one of its VPC. */
export function routeTableOf(
  context: OperationContext,
  { SubnetId, VpcId }: { SubnetId: string; VpcId: string },
): RouteTableDocument | undefined {
  const tables = listResources(context, 'route-table').filter((table) => table.VpcId === VpcId);
  return (
    tables.find(({ Associations }) => Associations.some((one) => one.SubnetId === SubnetId)) ??
    tables.find(isMain)
  );
}

/** Gives a route table as the API shows it: a route whose target is gone is a black hole. */
export function toRouteTable(context: OperationContext, table: RouteTableDocument): RouteTable {
  return {
    ...table,
    Routes: table.Routes.map((route) => ({
      ...route,
      State: leadsSomewhere(context, table.VpcId, route) ? 'active' : 'blackhole',
    })),
  };
}

/** Says whether the target of a route is there and works. */
export function leadsSomewhere(context: OperationContext, vpcId: string, route: Route): boolean {
  const { GatewayId: gateway, NatGatewayId: nat, NetworkInterfaceId: networkInterface } = route;
  if (gateway?.startsWith('igw-')) {
    const found = readResource(context, 'internet-gateway', gateway);
    return found?.Attachments.some(({ VpcId }) => VpcId === vpcId) ?? false;
  }
  if (gateway?.startsWith('vpce-')) return readResource(context, 'vpc-endpoint', gateway) !== undefined;
  if (nat !== undefined) return readResource(context, 'natgateway', nat)?.State === 'available';
  if (networkInterface !== undefined) {
    return readResource(context, 'network-interface', networkInterface) !== undefined;
  }
  return true;
}
