import type {
  Address,
  InternetGateway,
  NatGateway,
  NetworkInterface,
  RouteTable,
  SecurityGroup,
  SecurityGroupRule,
  Subnet,
  Vpc,
  VpcEndpoint,
} from '@aws-sdk/client-ec2';

/** A VPC with the attributes that are shown by DescribeVpcAttribute only. */
export interface VpcDocument extends Vpc {
  VpcId: string;
  CidrBlock: string;
  EnableDnsSupport: boolean;
  EnableDnsHostnames: boolean;
  EnableNetworkAddressUsageMetrics: boolean;
}

export interface SubnetDocument extends Subnet {
  SubnetId: string;
  VpcId: string;
  CidrBlock: string;
  AvailabilityZone: string;
}

/** A security group; its permissions are made of its rules when they are shown. */
export interface GroupDocument extends SecurityGroup {
  GroupId: string;
  GroupName: string;
  VpcId: string;
  Rules: SecurityGroupRule[];
}

export interface RouteTableDocument extends RouteTable {
  RouteTableId: string;
  VpcId: string;
  Routes: NonNullable<RouteTable['Routes']>;
  Associations: NonNullable<RouteTable['Associations']>;
}

export interface InternetGatewayDocument extends InternetGateway {
  InternetGatewayId: string;
  Attachments: NonNullable<InternetGateway['Attachments']>;
}

export interface AddressDocument extends Address {
  AllocationId: string;
  PublicIp: string;
}

export interface NatGatewayDocument extends NatGateway {
  NatGatewayId: string;
  VpcId: string;
  SubnetId: string;
}

export interface EndpointDocument extends VpcEndpoint {
  VpcEndpointId: string;
  VpcId: string;
  ServiceName: string;
  RouteTableIds: string[];
  SubnetIds: string[];
  Groups: NonNullable<VpcEndpoint['Groups']>;
  NetworkInterfaceIds: string[];
}

export interface InterfaceDocument extends NetworkInterface {
  NetworkInterfaceId: string;
  SubnetId: string;
  VpcId: string;
  PrivateIpAddress: string;
  Groups: NonNullable<NetworkInterface['Groups']>;
}

/** The document of each kind of resource; the kinds are named as in tag specifications. */
export interface Documents {
  vpc: VpcDocument;
  subnet: SubnetDocument;
  'security-group': GroupDocument;
  'route-table': RouteTableDocument;
  'internet-gateway': InternetGatewayDocument;
  'elastic-ip': AddressDocument;
  natgateway: NatGatewayDocument;
  'vpc-endpoint': EndpointDocument;
  'network-interface': InterfaceDocument;
}

export type Kind = keyof Documents;
