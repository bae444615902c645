import type { Tag, Vpc } from '@aws-sdk/client-ec2';
import type { OperationContext } from '../../operation.ts';
import type { VpcDocument } from './documents.ts';
import { listResources, newId, saveResource } from './resources.ts';
import { makeMainRouteTable } from './route-table.ts';
import { makeSecurityGroup } from './security-group.ts';

/**
 * Makes a VPC with its main route table and its default security group.
 *
 * @param isDefault Whether it is the one that AWS makes for every account; its hosts have names in DNS.
 */
export function makeVpc(
  context: OperationContext,
  { cidr, tags = [], tenancy = 'default', isDefault = false }: NewVpc,
): VpcDocument {
  const id = newId('vpc');
  const vpc: VpcDocument = {
    VpcId: id,
    OwnerId: context.accountId,
    CidrBlock: cidr,
    CidrBlockAssociationSet: [
      { AssociationId: newId('vpc-cidr-assoc'), CidrBlock: cidr, CidrBlockState: { State: 'associated' } },
    ],
    DhcpOptionsId: 'dopt-0default0000000000',
    InstanceTenancy: tenancy,
    IsDefault: isDefault,
    State: 'available',
    Tags: tags,
    EnableDnsSupport: true,
    EnableDnsHostnames: isDefault,
    EnableNetworkAddressUsageMetrics: false,
  };
  saveResource(context, 'vpc', id, vpc);
  makeMainRouteTable(context, vpc);
  makeSecurityGroup(context, {
    vpcId: id,
    name: 'default',
    description: 'default VPC security group',
    admitsItself: true,
  });
  return vpc;
}

interface NewVpc {
  cidr: string;
  tags?: Tag[];
  tenancy?: NonNullable<Vpc['InstanceTenancy']>;
  isDefault?: boolean;
}

/** Gives the VPC that AWS made for the account, unless it was deleted. */
export function defaultVpc(context: OperationContext): VpcDocument | undefined {
  return listResources(context, 'vpc').find(({ IsDefault }) => IsDefault);
}

/** Gives a VPC as the API shows it. */
export function toVpc(document: VpcDocument): Vpc {
  const { EnableDnsSupport, EnableDnsHostnames, EnableNetworkAddressUsageMetrics, ...vpc } = document;
  return vpc;
}
