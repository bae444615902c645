import type { OperationContext } from '../../operation.ts';
import { zonesOf } from './availability-zones.ts';
import { formatCidr, parseCidr } from './cidr.ts';
import type { InternetGatewayDocument, VpcDocument } from './documents.ts';
import { attachedTo } from './internet-gateway.ts';
import { newId, saveResource } from './resources.ts';
import { mainRouteTable, saveRouteTable } from './route-table.ts';
import { makeSubnet } from './subnet.ts';
import { makeVpc } from './vpc.ts';

const CIDR = '172.31.0.0/16';
const SUBNET_BITS = 20;

/**
 * Makes the network that AWS gives every account in each Region: a VPC with a public subnet in each zone.
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html
 */
export function makeDefaultNetwork(context: OperationContext): VpcDocument {
  const vpc = makeVpc(context, { cidr: CIDR, isDefault: true });
  const gateway: InternetGatewayDocument = {
    InternetGatewayId: newId('igw'),
    OwnerId: context.accountId,
    Attachments: [attachedTo(vpc.VpcId)],
    Tags: [],
  };
  saveResource(context, 'internet-gateway', gateway.InternetGatewayId, gateway);
  const table = mainRouteTable(context, vpc.VpcId);
  if (table) {
    table.Routes.push({
      DestinationCidrBlock: '0.0.0.0/0',
      GatewayId: gateway.InternetGatewayId,
      Origin: 'CreateRoute',
      State: 'active',
    });
    saveRouteTable(context, table);
  }
  const start = parseCidr(CIDR)?.start ?? 0;
  const size = 2 ** (32 - SUBNET_BITS);
  zonesOf(context.region).forEach((zone, index) => {
    const block = { start: start + index * size, end: start + (index + 1) * size, bits: SUBNET_BITS };
    makeSubnet(context, { vpcId: vpc.VpcId, cidr: formatCidr(block), zone, isDefault: true });
  });
  return vpc;
}
