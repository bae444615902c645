import { ec2 } from '../../services/ec2/ec2.ts';
import type { Scenario } from '../scenario.ts';

const ANYWHERE = '0.0.0.0/0';
const https = {
  IpProtocol: 'tcp',
  FromPort: 443,
  ToPort: 443,
  IpRanges: [{ CidrIp: '10.0.0.0/8', Description: 'from inside' }],
};

/** The subnets of the default VPC, one in each zone. */
const zones = [0, 1, 2, 3, 4, 5];

/** The network of a VPC, from its making to its end. */
export const ec2Scenario: Scenario = {
  service: ec2,
  steps: [
    {
      operation: 'DescribeAvailabilityZones',
      expect: { 'AvailabilityZones.0.ZoneName': 'us-east-1a' },
    },
    {
      operation: 'DescribeRegions',
      input: { RegionNames: ['eu-west-1'] },
      expect: { 'Regions.0.RegionName': 'eu-west-1' },
    },
    { operation: 'CreateDefaultVpc', fails: 'DefaultVpcAlreadyExists' },
    { operation: 'CreateVpc', input: { CidrBlock: '10.0.0.0/16', DryRun: true }, fails: 'DryRunOperation' },
    {
      operation: 'CreateVpc',
      input: {
        CidrBlock: '10.0.0.0/16',
        TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'shop & more' }] }],
      },
      save: { vpc: 'Vpc.VpcId' },
      expect: { 'Vpc.CidrBlock': '10.0.0.0/16', 'Vpc.IsDefault': false },
    },
    {
      operation: 'DescribeVpcs',
      input: { Filters: [{ Name: 'tag:Name', Values: ['shop*'] }] },
      expect: { 'Vpcs.0.VpcId': '$vpc', 'Vpcs.0.Tags': [{ Key: 'Name', Value: 'shop & more' }] },
    },
    { operation: 'DescribeVpcs', input: { VpcIds: ['vpc-0123'] }, fails: 'InvalidVpcID.NotFound' },
    { operation: 'ModifyVpcAttribute', input: { VpcId: '$vpc', EnableDnsHostnames: { Value: true } } },
    {
      operation: 'DescribeVpcAttribute',
      input: { VpcId: '$vpc', Attribute: 'enableDnsHostnames' },
      expect: { 'EnableDnsHostnames.Value': true },
    },
    {
      operation: 'CreateSubnet',
      input: { VpcId: '$vpc', CidrBlock: '10.0.0.0/24', AvailabilityZone: 'us-east-1a' },
      save: { subnet: 'Subnet.SubnetId' },
    },
    {
      operation: 'ModifySubnetAttribute',
      input: { SubnetId: '$subnet', MapPublicIpOnLaunch: { Value: true } },
    },
    {
      operation: 'DescribeSubnets',
      input: { SubnetIds: ['$subnet'] },
      expect: { 'Subnets.0.MapPublicIpOnLaunch': true, 'Subnets.0.AvailableIpAddressCount': 251 },
    },
    { operation: 'CreateTags', input: { Resources: ['$subnet'], Tags: [{ Key: 'a', Value: 'b' }] } },
    {
      operation: 'DescribeTags',
      input: { Filters: [{ Name: 'resource-id', Values: ['$subnet'] }] },
      expect: { 'Tags.0.Key': 'a', 'Tags.0.ResourceType': 'subnet' },
    },
    { operation: 'DeleteTags', input: { Resources: ['$subnet'], Tags: [{ Key: 'a' }] } },

    {
      operation: 'CreateSecurityGroup',
      input: { VpcId: '$vpc', GroupName: 'web', Description: 'web' },
      save: { group: 'GroupId' },
    },
    {
      operation: 'AuthorizeSecurityGroupIngress',
      input: { GroupId: '$group', IpPermissions: [https] },
      save: { rule: 'SecurityGroupRules.0.SecurityGroupRuleId' },
      expect: { Return: true, 'SecurityGroupRules.0.CidrIpv4': '10.0.0.0/8' },
    },
    {
      operation: 'DescribeSecurityGroups',
      input: { GroupIds: ['$group'] },
      expect: {
        'SecurityGroups.0.IpPermissions.0.IpRanges.0.Description': 'from inside',
        'SecurityGroups.0.IpPermissions.0.FromPort': 443,
      },
    },
    {
      operation: 'DescribeSecurityGroupRules',
      input: { SecurityGroupRuleIds: ['$rule'] },
      expect: { 'SecurityGroupRules.0.IsEgress': false },
    },
    { operation: 'RevokeSecurityGroupIngress', input: { GroupId: '$group', IpPermissions: [https] } },
    { operation: 'AuthorizeSecurityGroupEgress', input: { GroupId: '$group', IpPermissions: [https] } },
    { operation: 'RevokeSecurityGroupEgress', input: { GroupId: '$group', IpPermissions: [https] } },
    { operation: 'DeleteSecurityGroup', input: { GroupId: '$group' } },

    { operation: 'CreateInternetGateway', save: { gateway: 'InternetGateway.InternetGatewayId' } },
    { operation: 'AttachInternetGateway', input: { VpcId: '$vpc', InternetGatewayId: '$gateway' } },
    {
      operation: 'DescribeInternetGateways',
      input: { InternetGatewayIds: ['$gateway'] },
      expect: { 'InternetGateways.0.Attachments.0.VpcId': '$vpc' },
    },
    { operation: 'CreateRouteTable', input: { VpcId: '$vpc' }, save: { table: 'RouteTable.RouteTableId' } },
    {
      operation: 'CreateRoute',
      input: { RouteTableId: '$table', DestinationCidrBlock: ANYWHERE, GatewayId: '$gateway' },
      expect: { Return: true },
    },
    {
      operation: 'AssociateRouteTable',
      input: { RouteTableId: '$table', SubnetId: '$subnet' },
      save: { association: 'AssociationId' },
    },
    {
      operation: 'DescribeRouteTables',
      input: { RouteTableIds: ['$table'] },
      expect: {
        'RouteTables.0.Routes.1.GatewayId': '$gateway',
        'RouteTables.0.Associations.0.SubnetId': '$subnet',
      },
    },
    {
      operation: 'AllocateAddress',
      input: { Domain: 'vpc' },
      save: { address: 'AllocationId', ip: 'PublicIp' },
    },
    {
      operation: 'CreateNatGateway',
      input: { SubnetId: '$subnet', AllocationId: '$address' },
      save: { nat: 'NatGateway.NatGatewayId' },
      expect: { 'NatGateway.State': 'pending' },
    },
    {
      operation: 'DescribeNatGateways',
      input: { NatGatewayIds: ['$nat'] },
      after: 10,
      expect: { 'NatGateways.0.State': 'available', 'NatGateways.0.NatGatewayAddresses.0.PublicIp': '$ip' },
    },
    {
      operation: 'DescribeNetworkInterfaces',
      input: { Filters: [{ Name: 'subnet-id', Values: ['$subnet'] }] },
      expect: { 'NetworkInterfaces.0.Association.PublicIp': '$ip' },
    },
    {
      operation: 'ReplaceRoute',
      input: { RouteTableId: '$table', DestinationCidrBlock: ANYWHERE, NatGatewayId: '$nat' },
    },
    {
      operation: 'DescribeAddresses',
      input: { AllocationIds: ['$address'] },
      expect: { 'Addresses.0.PublicIp': '$ip' },
    },
    { operation: 'DeleteRoute', input: { RouteTableId: '$table', DestinationCidrBlock: ANYWHERE } },
    {
      operation: 'DescribeVpcEndpointServices',
      input: { ServiceNames: ['com.amazonaws.us-east-1.s3'] },
      expect: { 'ServiceNames.0': 'com.amazonaws.us-east-1.s3' },
    },
    {
      operation: 'CreateVpcEndpoint',
      input: {
        VpcId: '$vpc',
        ServiceName: 'com.amazonaws.us-east-1.s3',
        VpcEndpointType: 'Gateway',
        RouteTableIds: ['$table'],
      },
      save: { endpoint: 'VpcEndpoint.VpcEndpointId' },
    },
    {
      operation: 'ModifyVpcEndpoint',
      input: { VpcEndpointId: '$endpoint', RemoveRouteTableIds: ['$table'] },
      expect: { Return: true },
    },
    {
      operation: 'DescribeVpcEndpoints',
      input: { VpcEndpointIds: ['$endpoint'] },
      expect: { 'VpcEndpoints.0.VpcId': '$vpc' },
    },
    {
      operation: 'CreateVpcEndpoint',
      input: {
        VpcId: '$vpc',
        ServiceName: 'com.amazonaws.us-east-1.secretsmanager',
        VpcEndpointType: 'Interface',
        SubnetIds: ['$subnet'],
      },
      save: { private: 'VpcEndpoint.VpcEndpointId' },
      expect: { 'VpcEndpoint.State': 'pending', 'VpcEndpoint.PrivateDnsEnabled': true },
    },
    {
      operation: 'DescribeVpcEndpoints',
      input: { Filters: [{ Name: 'vpc-endpoint-id', Values: ['$private'] }] },
      after: 10,
      save: { interface: 'VpcEndpoints.0.NetworkInterfaceIds.0' },
      expect: { 'VpcEndpoints.0.State': 'available', 'VpcEndpoints.0.SubnetIds': ['$subnet'] },
    },
    {
      operation: 'DescribeNetworkInterfaces',
      input: { NetworkInterfaceIds: ['$interface'] },
      expect: { 'NetworkInterfaces.0.SubnetId': '$subnet' },
    },
    { operation: 'DeleteVpcEndpoints', input: { VpcEndpointIds: ['$endpoint', '$private'] } },

    { operation: 'DeleteNatGateway', input: { NatGatewayId: '$nat' }, expect: { NatGatewayId: '$nat' } },
    { operation: 'ReleaseAddress', input: { AllocationId: '$address' }, after: 10 },
    { operation: 'DisassociateRouteTable', input: { AssociationId: '$association' } },
    { operation: 'DeleteRouteTable', input: { RouteTableId: '$table' } },
    { operation: 'DetachInternetGateway', input: { VpcId: '$vpc', InternetGatewayId: '$gateway' } },
    { operation: 'DeleteInternetGateway', input: { InternetGatewayId: '$gateway' } },
    { operation: 'DeleteSubnet', input: { SubnetId: '$subnet' } },
    { operation: 'DeleteVpc', input: { VpcId: '$vpc' } },

    {
      operation: 'DescribeSubnets',
      input: { Filters: [{ Name: 'default-for-az', Values: ['true'] }] },
      save: {
        defaultVpc: 'Subnets.0.VpcId',
        ...Object.fromEntries(zones.map((zone) => [`zone${zone}`, `Subnets.${zone}.SubnetId`])),
      },
    },
    ...zones.map((zone) => ({ operation: 'DeleteSubnet', input: { SubnetId: `$zone${zone}` } })),
    {
      operation: 'DescribeInternetGateways',
      input: { Filters: [{ Name: 'attachment.vpc-id', Values: ['$defaultVpc'] }] },
      save: { defaultGateway: 'InternetGateways.0.InternetGatewayId' },
    },
    {
      operation: 'DetachInternetGateway',
      input: { VpcId: '$defaultVpc', InternetGatewayId: '$defaultGateway' },
    },
    { operation: 'DeleteVpc', input: { VpcId: '$defaultVpc' } },
    { operation: 'CreateDefaultVpc', expect: { 'Vpc.IsDefault': true } },
    { operation: 'DescribeInstances', fails: 'InvalidAction' },
  ],
};
