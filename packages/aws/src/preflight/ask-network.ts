import {
  DescribeRouteTablesCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcEndpointsCommand,
  type RouteTable,
  type SecurityGroup,
  type Subnet,
  type VpcEndpoint,
} from '@aws-sdk/client-ec2';
import type { SubnetFact } from '@purser/task-definition';
import { type Asking, isMissing } from './asking.ts';
import { letsIn } from './security-groups.ts';

/**
 * Asks where the routes of subnets lead, and which VPC endpoints serve a task there.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
 */
export async function askNetwork(
  asking: Asking,
  subnetIds: readonly string[],
  securityGroups: readonly string[],
): Promise<void> {
  if (subnetIds.length === 0) return;
  const { reads } = asking.account;
  try {
    const network = await reads.run(`subnets ${[...subnetIds].sort().join()}`, () =>
      readNetwork(asking, subnetIds),
    );
    for (const subnet of network.subnets) {
      const id = subnet.SubnetId ?? '';
      const route = routeOf(subnet, network.tables);
      if (route === undefined) {
        const reason = `The route of ${id} leads through a gateway of which Purser cannot tell where it ends.`;
        asking.miss({ fact: 'subnets', reason });
      } else
        asking.learn('subnets', { [id]: { route, endpoints: endpointsIn(subnet, network, securityGroups) } });
    }
    const lost = subnetIds.filter((id) => !network.subnets.some(({ SubnetId }) => SubnetId === id));
    if (lost.length > 0) asking.miss({ fact: 'subnets', reason: `There is no subnet ${lost.join(' or ')}.` });
  } catch (error) {
    if (isMissing(error)) asking.miss({ fact: 'subnets', reason: 'One of the subnets does not exist.' });
    else asking.missFor(error, 'subnets');
  }
  asking.answered();
}

interface Network {
  subnets: readonly Subnet[];
  tables: readonly RouteTable[];
  endpoints: readonly VpcEndpoint[];
  groups: readonly SecurityGroup[];
}

async function readNetwork(asking: Asking, subnetIds: readonly string[]): Promise<Network> {
  const { identity, clientsIn } = asking.account;
  const { ec2 } = clientsIn(identity.region);
  const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({ SubnetIds: [...subnetIds] }));
  const vpcs = [...new Set(Subnets.flatMap(({ VpcId }) => VpcId ?? []))];
  const Filters = [{ Name: 'vpc-id', Values: vpcs }];
  const [{ RouteTables = [] }, { VpcEndpoints = [] }] = await Promise.all([
    ec2.send(new DescribeRouteTablesCommand({ Filters })),
    ec2.send(new DescribeVpcEndpointsCommand({ Filters })),
  ]);
  const GroupIds = [
    ...new Set(VpcEndpoints.flatMap(({ Groups = [] }) => Groups.flatMap(({ GroupId }) => GroupId ?? []))),
  ];
  const { SecurityGroups = [] } =
    GroupIds.length === 0 ? {} : await ec2.send(new DescribeSecurityGroupsCommand({ GroupIds }));
  return { subnets: Subnets, tables: RouteTables, endpoints: VpcEndpoints, groups: SecurityGroups };
}

function tableOf({ SubnetId, VpcId }: Subnet, tables: readonly RouteTable[]): RouteTable | undefined {
  const own = tables.find(({ Associations = [] }) => Associations.some((one) => one.SubnetId === SubnetId));
  return own ?? tables.find((table) => table.VpcId === VpcId && table.Associations?.some(({ Main }) => Main));
}

/** Where the default route leads; undefined where it leads to somebody else's gateway. */
function routeOf(subnet: Subnet, tables: readonly RouteTable[]): SubnetFact['route'] | undefined {
  const route = tableOf(subnet, tables)?.Routes?.find(
    ({ DestinationCidrBlock, State }) => DestinationCidrBlock === '0.0.0.0/0' && State !== 'blackhole',
  );
  if (!route) return 'none';
  if (route.GatewayId?.startsWith('igw-')) return 'internet';
  return route.NatGatewayId ? 'nat' : undefined;
}

/** The services of the endpoints that serve a subnet: by the name of the service, or by its route table. */
function endpointsIn(
  subnet: Subnet,
  { endpoints, groups, tables }: Network,
  securityGroups: readonly string[],
): string[] {
  const table = tableOf(subnet, tables)?.RouteTableId;
  const serving = endpoints.filter(({ VpcId, State, VpcEndpointType, RouteTableIds = [], ...endpoint }) => {
    if (VpcId !== subnet.VpcId || State?.toLowerCase() !== 'available') return false;
    if (VpcEndpointType === 'Gateway') return table !== undefined && RouteTableIds.includes(table);
    // Without private DNS the name that the agent calls leads to the internet.
    if (!endpoint.PrivateDnsEnabled) return false;
    const own = groups.filter(({ GroupId }) => endpoint.Groups?.some((one) => one.GroupId === GroupId));
    return own.length === 0 || own.some((group) => letsIn(group, subnet, securityGroups));
  });
  return [...new Set(serving.map(({ ServiceName = '' }) => serviceOf(ServiceName)))];
}

/** `ecr.api` of `com.amazonaws.eu-west-1.ecr.api`, and of China's `cn.com.amazonaws.…`. */
function serviceOf(name: string): string {
  return name.replace(/^(?:cn\.)?com\.amazonaws\.[a-z0-9-]+\./, '');
}
