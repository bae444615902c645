import type { SecurityGroupRule } from '@aws-sdk/client-ec2';
import type { OperationContext } from '../../operation.ts';
import { contains, parseCidr } from './cidr.ts';
import type { EndpointDocument, GroupDocument, SubnetDocument } from './documents.ts';
import { findResource, listResources, readResource } from './resources.ts';
import { leadsSomewhere, routeTableOf } from './route-table.ts';
import { defaultGroup } from './security-group.ts';
import type { TaskPlace } from './task-interface.ts';

/** A VPC endpoint as a task sees it. */
interface TaskEndpoint {
  id: string;
  /** Such as `com.amazonaws.us-east-1.secretsmanager`. */
  service: string;
  type: 'Interface' | 'Gateway';
  /** Whether the service's own name leads to it; always so for a gateway. */
  privateDns: boolean;
  /** Whether it works and the security groups of both sides let HTTPS through. */
  reachable: boolean;
}

/** The ways out that a task has. */
export interface TaskNetwork {
  vpcId: string;
  subnetId: string;
  availabilityZone: string;
  /** What the default route leads to, should it lead anywhere. */
  defaultRoute: 'internet-gateway' | 'nat-gateway' | 'network-interface' | 'none';
  /**
   * Whether the task reaches the internet with HTTPS: through an internet gateway with a public address, or through
   * a NAT gateway; and its security groups let it out.
   */
  reachesInternet: boolean;
  /** Whether the VPC resolves names at all. */
  resolvesNames: boolean;
  endpoints: TaskEndpoint[];
}

const HTTPS = 443;
const ANYWHERE = '0.0.0.0/0';

/** Gives the ways out of a task in a subnet. Throws InvalidSubnetID.NotFound and InvalidGroup.NotFound. */
export function networkOf(
  context: OperationContext,
  { subnetId, securityGroupIds = [], assignPublicIp = false }: TaskPlace,
): TaskNetwork {
  const subnet = findResource(context, 'subnet', subnetId, 'subnetId');
  const standard = securityGroupIds.length === 0 ? defaultGroup(context, subnet.VpcId) : undefined;
  const groups = standard
    ? [standard]
    : securityGroupIds.map((id) => findResource(context, 'security-group', id, 'groupId'));
  const defaultRoute = defaultRouteOf(context, subnet);
  const hasWay = defaultRoute === 'nat-gateway' || (defaultRoute === 'internet-gateway' && assignPublicIp);
  return {
    vpcId: subnet.VpcId,
    subnetId,
    availabilityZone: subnet.AvailabilityZone,
    defaultRoute,
    reachesInternet: hasWay && letsOut(groups, ({ CidrIpv4 }) => CidrIpv4 === ANYWHERE),
    resolvesNames: readResource(context, 'vpc', subnet.VpcId)?.EnableDnsSupport ?? false,
    endpoints: endpointsOf(context, subnet, groups),
  };
}

function defaultRouteOf(context: OperationContext, subnet: SubnetDocument): TaskNetwork['defaultRoute'] {
  const table = routeTableOf(context, subnet);
  const route = table?.Routes.find(({ DestinationCidrBlock }) => DestinationCidrBlock === ANYWHERE);
  if (!route || !leadsSomewhere(context, subnet.VpcId, route)) return 'none';
  if (route.NatGatewayId !== undefined)
    return isPublicNat(context, route.NatGatewayId) ? 'nat-gateway' : 'none';
  return route.GatewayId?.startsWith('igw-') ? 'internet-gateway' : 'network-interface';
}

/** A NAT gateway needs a way out of its own subnet. */
function isPublicNat(context: OperationContext, id: string): boolean {
  const nat = readResource(context, 'natgateway', id);
  const subnet = nat && readResource(context, 'subnet', nat.SubnetId);
  if (!nat || !subnet || nat.ConnectivityType !== 'public') return false;
  const route = routeTableOf(context, subnet)?.Routes.find(
    ({ DestinationCidrBlock }) => DestinationCidrBlock === ANYWHERE,
  );
  return (route?.GatewayId?.startsWith('igw-') && leadsSomewhere(context, nat.VpcId, route)) ?? false;
}

function endpointsOf(
  context: OperationContext,
  subnet: SubnetDocument,
  groups: readonly GroupDocument[],
): TaskEndpoint[] {
  const tableId = routeTableOf(context, subnet)?.RouteTableId ?? '';
  return listResources(context, 'vpc-endpoint')
    .filter((one) => one.VpcId === subnet.VpcId)
    .filter((one) => one.VpcEndpointType === 'Interface' || one.RouteTableIds.includes(tableId))
    .map((endpoint) => {
      const isGateway = endpoint.VpcEndpointType === 'Gateway';
      return {
        id: endpoint.VpcEndpointId,
        service: endpoint.ServiceName,
        type: isGateway ? 'Gateway' : 'Interface',
        privateDns: isGateway || endpoint.PrivateDnsEnabled === true,
        reachable: isGateway
          ? letsOut(
              groups,
              ({ CidrIpv4, PrefixListId }) => CidrIpv4 === ANYWHERE || PrefixListId !== undefined,
            )
          : reachesInterface(context, endpoint, subnet, groups),
      };
    });
}

function reachesInterface(
  context: OperationContext,
  endpoint: EndpointDocument,
  subnet: SubnetDocument,
  groups: readonly GroupDocument[],
): boolean {
  if (String(endpoint.State) !== 'available' || endpoint.NetworkInterfaceIds.length === 0) return false;
  const theirs = endpoint.Groups.flatMap(
    ({ GroupId = '' }) => readResource(context, 'security-group', GroupId) ?? [],
  );
  const theirCidrs = endpoint.SubnetIds.flatMap((id) => readResource(context, 'subnet', id)?.CidrBlock ?? []);
  const leaves = letsOut(groups, (rule) => namesPeer(rule, theirs, theirCidrs));
  const enters = theirs.some(({ Rules }) =>
    Rules.some((rule) => !rule.IsEgress && isHttps(rule) && namesPeer(rule, groups, [subnet.CidrBlock])),
  );
  return leaves && enters;
}

function letsOut(groups: readonly GroupDocument[], fits: (rule: SecurityGroupRule) => boolean): boolean {
  return groups.some(({ Rules }) => Rules.some((rule) => rule.IsEgress && isHttps(rule) && fits(rule)));
}

function isHttps({ IpProtocol, FromPort = 0, ToPort = 0 }: SecurityGroupRule): boolean {
  return IpProtocol === '-1' || (IpProtocol === 'tcp' && FromPort <= HTTPS && ToPort >= HTTPS);
}

/** Says whether a rule is for one of these groups, or for the whole of one of these blocks. */
function namesPeer(
  rule: SecurityGroupRule,
  groups: readonly GroupDocument[],
  cidrs: readonly string[],
): boolean {
  const named = rule.ReferencedGroupInfo?.GroupId;
  if (named !== undefined) return groups.some(({ GroupId }) => GroupId === named);
  const outer = parseCidr(rule.CidrIpv4);
  return cidrs.some((cidr) => {
    const inner = parseCidr(cidr);
    return outer !== undefined && inner !== undefined && contains(outer, inner);
  });
}
