import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import type { EndpointDocument } from './documents.ts';
import { makeInterface } from './network-interface.ts';
import { findResource, readResource, removeResource } from './resources.ts';
import { saveRouteTable } from './route-table.ts';

/** Lets route tables lead to a gateway endpoint; throws RouteAlreadyExists. */
export function addRouteTables(
  context: OperationContext,
  endpoint: EndpointDocument,
  ids: readonly string[],
): EndpointDocument {
  const list = prefixListOf(endpoint.ServiceName);
  for (const id of ids) {
    const table = findResource(context, 'route-table', id, 'routeTableId');
    if (table.Routes.some(({ DestinationPrefixListId }) => DestinationPrefixListId === list)) {
      const message = `route table ${id} already has a route with destination-prefix-list-id ${list}`;
      throw new AwsError('RouteAlreadyExists', message);
    }
    const route = {
      DestinationPrefixListId: list,
      GatewayId: endpoint.VpcEndpointId,
      Origin: 'CreateRoute' as const,
      State: 'active' as const,
    };
    saveRouteTable(context, { ...table, Routes: [...table.Routes, route] });
  }
  return { ...endpoint, RouteTableIds: [...endpoint.RouteTableIds, ...ids] };
}

/** Takes the routes to a gateway endpoint out of route tables. */
export function removeRouteTables(
  context: OperationContext,
  endpoint: EndpointDocument,
  ids: readonly string[],
): EndpointDocument {
  for (const id of ids) {
    const table = findResource(context, 'route-table', id, 'routeTableId');
    const kept = table.Routes.filter(({ GatewayId }) => GatewayId !== endpoint.VpcEndpointId);
    saveRouteTable(context, { ...table, Routes: kept });
  }
  return { ...endpoint, RouteTableIds: endpoint.RouteTableIds.filter((id) => !ids.includes(id)) };
}

/** Puts an interface endpoint into subnets, one in a zone; throws DuplicateSubnetsInSameZone. */
export function addSubnets(
  context: OperationContext,
  endpoint: EndpointDocument,
  ids: readonly string[],
): EndpointDocument {
  const groups = endpoint.Groups.flatMap(
    ({ GroupId = '' }) => readResource(context, 'security-group', GroupId) ?? [],
  );
  const zones = new Set(
    endpoint.SubnetIds.map((id) => findResource(context, 'subnet', id, 'subnetId').AvailabilityZone),
  );
  const made = ids.map((id) => {
    const subnet = findResource(context, 'subnet', id, 'subnetId');
    if (zones.has(subnet.AvailabilityZone)) {
      throw new AwsError(
        'DuplicateSubnetsInSameZone',
        `Found another VPC endpoint subnet in the availability zone of ${id}. VPC endpoint subnets should be in different ` +
          'availability zones supported by the VPC endpoint service.',
      );
    }
    zones.add(subnet.AvailabilityZone);
    const description = `VPC Endpoint Interface ${endpoint.VpcEndpointId}`;
    return makeInterface(context, {
      subnet,
      groups,
      description,
      type: 'vpc_endpoint',
      requesterId: 'amazon-aws',
    });
  });
  return {
    ...endpoint,
    SubnetIds: [...endpoint.SubnetIds, ...ids],
    NetworkInterfaceIds: [...endpoint.NetworkInterfaceIds, ...made.map((one) => one.NetworkInterfaceId)],
  };
}

/** Takes an interface endpoint out of subnets, with its network interfaces. */
export function removeSubnets(
  context: OperationContext,
  endpoint: EndpointDocument,
  ids: readonly string[],
): EndpointDocument {
  if (ids.length === 0) return endpoint;
  const gone = endpoint.NetworkInterfaceIds.filter((id) =>
    ids.includes(readResource(context, 'network-interface', id)?.SubnetId ?? ''),
  );
  for (const id of gone) removeResource(context, 'network-interface', id);
  return {
    ...endpoint,
    SubnetIds: endpoint.SubnetIds.filter((id) => !ids.includes(id)),
    NetworkInterfaceIds: endpoint.NetworkInterfaceIds.filter((id) => !gone.includes(id)),
  };
}

/** The prefix lists that S3 and DynamoDB have in us-east-1; the same ones stand for all Regions. */
function prefixListOf(service: string): string {
  return service.endsWith('.s3') ? 'pl-63a5400a' : 'pl-02cd2c6b';
}
