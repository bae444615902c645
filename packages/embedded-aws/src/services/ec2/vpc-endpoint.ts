import { AwsError } from '../../aws-error.ts';
import type { OperationContext } from '../../operation.ts';
import type { EndpointDocument, VpcDocument } from './documents.ts';
import { type EndpointService, endpointServices } from './endpoint-services.ts';
import { makeInterface } from './network-interface.ts';
import {
  findResource,
  listResources,
  newId,
  readResource,
  removeResource,
  saveResource,
} from './resources.ts';
import { saveRouteTable } from './route-table.ts';
import { defaultGroup } from './security-group.ts';

const WORK_MS = 10_000;

/** What an endpoint lets through when nobody says otherwise. */
export const FULL_ACCESS = JSON.stringify({
  Statement: [{ Action: '*', Effect: 'Allow', Principal: '*', Resource: '*' }],
});

/** AWS sends the states in lower case; the enum of the API has them with a capital. */
export function endpointState(state: 'pending' | 'available'): NonNullable<EndpointDocument['State']> {
  return state as NonNullable<EndpointDocument['State']>;
}

/** Gives what an endpoint has that stands in subnets: its state, its groups and its names. */
export function interfaceParts(
  context: OperationContext,
  { VpcEndpointId, VpcId }: EndpointDocument,
  { privateDns }: EndpointService,
  groupIds: string[] | undefined,
): Pick<EndpointDocument, 'State' | 'Groups' | 'DnsEntries'> {
  const first = groupIds?.length
    ? groupIds.map((id) => findResource(context, 'security-group', id, 'securityGroupId'))
    : [defaultGroup(context, VpcId)];
  const name = `${VpcEndpointId}-${newId('x').slice(-8)}`;
  return {
    State: endpointState('pending'),
    Groups: first.flatMap((group) => (group ? [{ GroupId: group.GroupId, GroupName: group.GroupName }] : [])),
    DnsEntries: [
      { DnsName: `${name}.${privateDns.replace('*.', '')}`.replace('.amazonaws', '.vpce.amazonaws') },
    ],
  };
}

/** Has an endpoint work a little later. */
export function scheduleEndpoint(context: OperationContext, id: string): void {
  context.schedule('ec2:vpcEndpoint', new Date(context.now().getTime() + WORK_MS), { id });
}

/** Does what was put off for an endpoint. */
export function openEndpoint(context: OperationContext, { id }: { id: string }): void {
  const endpoint = readResource(context, 'vpc-endpoint', id);
  if (!endpoint) return;
  saveResource(context, 'vpc-endpoint', id, {
    ...endpoint,
    State: endpointState('available'),
  });
}

/** Throws InvalidParameter when the names of a service cannot lead to an endpoint in this VPC. */
export function checkPrivateDns(
  context: OperationContext,
  vpc: VpcDocument,
  { VpcEndpointId, ServiceName }: EndpointDocument,
): void {
  if (!vpc.EnableDnsSupport || !vpc.EnableDnsHostnames) {
    throw new AwsError(
      'InvalidParameter',
      `Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for ${vpc.VpcId}`,
    );
  }
  const taken = listResources(context, 'vpc-endpoint').some(
    (one) =>
      one.VpcId === vpc.VpcId &&
      one.VpcEndpointId !== VpcEndpointId &&
      one.ServiceName === ServiceName &&
      one.PrivateDnsEnabled,
  );
  if (!taken) return;
  const name = endpointServices(context.region).find((one) => one.name === ServiceName)?.privateDns;
  throw new AwsError(
    'InvalidParameter',
    `private-dns-enabled cannot be set because there is already a conflicting DNS domain for ${name} in the VPC ${vpc.VpcId}`,
  );
}

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
