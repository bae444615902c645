import { AwsError } from '../../aws-error.ts';
import type { Operation, Operations } from '../../operation.ts';
import type { Ec2Service } from '../service.ts';
import { AllocateAddress } from './AllocateAddress.ts';
import { AssociateRouteTable } from './AssociateRouteTable.ts';
import { AttachInternetGateway } from './AttachInternetGateway.ts';
import { AuthorizeSecurityGroupEgress } from './AuthorizeSecurityGroupEgress.ts';
import { AuthorizeSecurityGroupIngress } from './AuthorizeSecurityGroupIngress.ts';
import { CreateDefaultVpc } from './CreateDefaultVpc.ts';
import { CreateInternetGateway } from './CreateInternetGateway.ts';
import { CreateNatGateway } from './CreateNatGateway.ts';
import { CreateRoute } from './CreateRoute.ts';
import { CreateRouteTable } from './CreateRouteTable.ts';
import { CreateSecurityGroup } from './CreateSecurityGroup.ts';
import { CreateSubnet } from './CreateSubnet.ts';
import { CreateTags } from './CreateTags.ts';
import { CreateVpc } from './CreateVpc.ts';
import { CreateVpcEndpoint } from './CreateVpcEndpoint.ts';
import { DeleteInternetGateway } from './DeleteInternetGateway.ts';
import { DeleteNatGateway } from './DeleteNatGateway.ts';
import { DeleteRoute } from './DeleteRoute.ts';
import { DeleteRouteTable } from './DeleteRouteTable.ts';
import { DeleteSecurityGroup } from './DeleteSecurityGroup.ts';
import { DeleteSubnet } from './DeleteSubnet.ts';
import { DeleteTags } from './DeleteTags.ts';
import { DeleteVpc } from './DeleteVpc.ts';
import { DeleteVpcEndpoints } from './DeleteVpcEndpoints.ts';
import { DescribeAddresses } from './DescribeAddresses.ts';
import { DescribeAvailabilityZones } from './DescribeAvailabilityZones.ts';
import { DescribeInternetGateways } from './DescribeInternetGateways.ts';
import { DescribeNatGateways } from './DescribeNatGateways.ts';
import { DescribeNetworkInterfaces } from './DescribeNetworkInterfaces.ts';
import { DescribeRegions } from './DescribeRegions.ts';
import { DescribeRouteTables } from './DescribeRouteTables.ts';
import { DescribeSecurityGroupRules } from './DescribeSecurityGroupRules.ts';
import { DescribeSecurityGroups } from './DescribeSecurityGroups.ts';
import { DescribeSubnets } from './DescribeSubnets.ts';
import { DescribeTags } from './DescribeTags.ts';
import { DescribeVpcAttribute } from './DescribeVpcAttribute.ts';
import { DescribeVpcEndpointServices } from './DescribeVpcEndpointServices.ts';
import { DescribeVpcEndpoints } from './DescribeVpcEndpoints.ts';
import { DescribeVpcs } from './DescribeVpcs.ts';
import { DetachInternetGateway } from './DetachInternetGateway.ts';
import { DisassociateRouteTable } from './DisassociateRouteTable.ts';
import { ModifySubnetAttribute } from './ModifySubnetAttribute.ts';
import { ModifyVpcAttribute } from './ModifyVpcAttribute.ts';
import { ModifyVpcEndpoint } from './ModifyVpcEndpoint.ts';
import { changeNatGateway } from './nat-gateway.ts';
import { ReleaseAddress } from './ReleaseAddress.ts';
import { ReplaceRoute } from './ReplaceRoute.ts';
import { RevokeSecurityGroupEgress } from './RevokeSecurityGroupEgress.ts';
import { RevokeSecurityGroupIngress } from './RevokeSecurityGroupIngress.ts';
import { ec2Tables } from './tables.ts';
import { openEndpoint } from './vpc-endpoint.ts';

const operations: Operations = {
  AllocateAddress,
  AssociateRouteTable,
  AttachInternetGateway,
  AuthorizeSecurityGroupEgress,
  AuthorizeSecurityGroupIngress,
  CreateDefaultVpc,
  CreateInternetGateway,
  CreateNatGateway,
  CreateRoute,
  CreateRouteTable,
  CreateSecurityGroup,
  CreateSubnet,
  CreateTags,
  CreateVpc,
  CreateVpcEndpoint,
  DeleteInternetGateway,
  DeleteNatGateway,
  DeleteRoute,
  DeleteRouteTable,
  DeleteSecurityGroup,
  DeleteSubnet,
  DeleteTags,
  DeleteVpc,
  DeleteVpcEndpoints,
  DescribeAddresses,
  DescribeAvailabilityZones,
  DescribeInternetGateways,
  DescribeNatGateways,
  DescribeNetworkInterfaces,
  DescribeRegions,
  DescribeRouteTables,
  DescribeSecurityGroupRules,
  DescribeSecurityGroups,
  DescribeSubnets,
  DescribeTags,
  DescribeVpcAttribute,
  DescribeVpcEndpointServices,
  DescribeVpcEndpoints,
  DescribeVpcs,
  DetachInternetGateway,
  DisassociateRouteTable,
  ModifySubnetAttribute,
  ModifyVpcAttribute,
  ModifyVpcEndpoint,
  ReleaseAddress,
  ReplaceRoute,
  RevokeSecurityGroupEgress,
  RevokeSecurityGroupIngress,
};

/** A dry run ends before the work; every operation is one transaction. */
function inTransaction(operation: Operation<never, unknown>): Operation<never, unknown> {
  return (context, input: { DryRun?: boolean }) => {
    if (input.DryRun) {
      const message = 'Request would have succeeded, but DryRun flag is set.';
      throw new AwsError('DryRunOperation', message, 412);
    }
    return context.database.transaction(() => operation(context, input as never));
  };
}

/** EC2: the network of a VPC. There are no instances. */
export const ec2: Ec2Service = {
  protocol: 'ec2',
  version: '2016-11-15',
  xmlNamespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
  name: 'ec2',
  signingName: 'ec2',
  regional: true,
  tables: ec2Tables,
  loadClient: () => import('@aws-sdk/client-ec2'),
  timers: { natGateway: changeNatGateway, vpcEndpoint: openEndpoint },
  operations: Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [name, inTransaction(operation)]),
  ),
};
